package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.architecture.faults.Turns.Speaker;
import adsconnect.architecture.running.Conditions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TcpProxyTest {

    private final Turns turns = new Turns();
    private final List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void start() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        proxy = TcpProxy.to(echo.getLocalPort(), turns);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void passes_on_what_both_say_and_counts_their_turns() throws IOException {
        try (Socket first = connect();
                Socket second = connect()) {
            assertThat(say(first, 1)).isEqualTo(1);
            assertThat(say(first, 2)).isEqualTo(2);
            assertThat(say(second, 3)).isEqualTo(3);

            assertThat(turns.countOf(Speaker.NODE)).isEqualTo(3);
            assertThat(turns.countOf(Speaker.SERVER)).isEqualTo(3);
            assertThat(proxy.open()).isEqualTo(2);
        }
        Conditions.await("both ends", () -> proxy.open() == 0);
    }

    @Test
    void an_order_for_a_turn_of_the_node_comes_before_the_server_hears_it() throws IOException {
        List<List<Integer>> heardBefore = new ArrayList<>();
        try (Socket caller = connect()) {
            say(caller, 1);
            turns.order(Speaker.NODE, 2, () -> heardBefore.add(List.copyOf(heard)));
            say(caller, 2);
            say(caller, 3);
            say(caller, 4);
        }
        assertThat(heardBefore).containsExactly(List.of(1, 2));
    }

    @Test
    void an_order_for_a_turn_of_the_server_comes_after_it_heard_and_before_the_node_does() throws IOException {
        try (Socket caller = connect()) {
            turns.order(Speaker.SERVER, 1, proxy::cut);
            assertThatThrownBy(() -> say(caller, 7)).isInstanceOf(IOException.class);
        }
        assertThat(heard).containsExactly(7);
    }

    @Test
    void a_cut_resets_what_is_open_and_refuses_what_comes_until_it_is_restored() throws IOException {
        try (Socket open = connect()) {
            say(open, 1);
            proxy.cut();
            assertThatThrownBy(() -> say(open, 2)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> say(connect(), 3)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> say(connect(), 4)).isInstanceOf(IOException.class);
            assertThat(proxy.refused()).isEqualTo(2);
            assertThat(proxy.open()).isZero();

            proxy.restore();
            try (Socket again = connect()) {
                assertThat(say(again, 5)).isEqualTo(5);
            }
        }
        assertThat(heard).containsExactly(1, 5);
    }

    @Test
    void who_calls_while_nobody_is_there_is_refused() throws IOException {
        try (TcpProxy nowhere = TcpProxy.to(() -> -1, turns);
                Socket caller = new Socket(InetAddress.getLoopbackAddress(), nowhere.port())) {
            assertThatThrownBy(() -> say(caller, 1)).isInstanceOf(IOException.class);
            assertThat(nowhere.refused()).isEqualTo(1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static int say(Socket caller, int word) throws IOException {
        caller.getOutputStream().write(word);
        int answer = caller.getInputStream().read();
        if (answer < 0) {
            throw new IOException("It hung up");
        }
        return answer;
    }

    private void serve() {
        try {
            while (true) {
                Socket caller = echo.accept();
                Thread.ofVirtual().start(() -> repeat(caller));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void repeat(Socket caller) {
        try (caller) {
            for (int word = caller.getInputStream().read();
                    word >= 0;
                    word = caller.getInputStream().read()) {
                heard.add(word);
                caller.getOutputStream().write(word);
            }
        } catch (IOException reset) {
            // It was cut.
        }
    }
}
