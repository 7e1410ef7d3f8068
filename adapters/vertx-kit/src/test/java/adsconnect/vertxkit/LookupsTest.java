package adsconnect.vertxkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class LookupsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final CountDownLatch end = new CountDownLatch(1);
    private final BlockingQueue<Thread> askers = new LinkedBlockingQueue<>();
    private final Lookups lookups = new Lookups(this::names, 2);

    private InetAddress[] names(String host) throws UnknownHostException {
        askers.add(Thread.currentThread());
        if (host.equals("slow")) {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (host.equals("broken")) {
            throw new IllegalStateException("broken");
        }
        return InetAddress.getAllByName(host.equals("nowhere") ? "no such name" : "127.0.0.1");
    }

    @Test
    void a_name_is_asked_for_on_a_virtual_thread() throws Exception {
        assertThat(lookups.ask("here", LONG)).containsExactly(InetAddress.getByName("127.0.0.1"));
        assertThat(askers.take().isVirtual()).isTrue();
    }

    @Test
    void only_so_many_are_asked_for_also_when_nobody_waits_and_each_that_ends_makes_room() throws Exception {
        for (int times = 0; times < 2; times++) {
            assertThatThrownBy(() -> lookups.ask("slow", SHORT)).isInstanceOf(TimeoutException.class);
        }
        assertThatThrownBy(() -> lookups.ask("here", LONG)).isInstanceOf(TimeoutException.class);

        end.countDown();
        askers.take().join();
        askers.take().join();
        for (int times = 0; times < 5; times++) {
            assertThatThrownBy(() -> lookups.ask("nowhere", LONG)).isInstanceOf(UnknownHostException.class);
            askers.take().join();
            assertThatThrownBy(() -> lookups.ask("broken", LONG)).isInstanceOf(UnknownHostException.class);
            askers.take().join();
        }
        assertThat(lookups.ask("here", LONG)).hasSize(1);
    }
}
