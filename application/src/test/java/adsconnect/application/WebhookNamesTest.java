package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.console.Finding;
import adsconnect.domain.console.Remark;
import adsconnect.vertxkit.Lookups;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WebhookNamesTest {

    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        end.countDown();
    }

    private InetAddress[] meaning(String host) throws UnknownHostException {
        if (host.startsWith("hangs")) {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        if (host.equals("nowhere")) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }

    private Finding found(Duration patience, List<String> names) {
        return new WebhookNames(new Lookups(this::meaning, 40), patience).of(names);
    }

    @Test
    void names_that_hang_are_told_by_name_and_hide_no_other() {
        List<String> hanging =
                IntStream.range(0, 18).mapToObj(number -> "hangs" + number).toList();
        List<String> names =
                Stream.concat(hanging.stream(), Stream.of("here", "nowhere")).toList();

        assertThat(found(Duration.ofSeconds(1), names))
                .isEqualTo(Finding.fail(
                        "webhooks",
                        "webhooks",
                        Remark.of("name-no-answer", String.join(", ", hanging)),
                        Remark.of("name-not-known", "nowhere")));
    }

    @Test
    void names_that_are_known_are_counted() {
        assertThat(found(Duration.ofSeconds(9), List.of("here", "there")))
                .isEqualTo(Finding.ok("webhooks", Remark.of("names-known", 2)));
    }
}
