package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Secret;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.proxy.AdsAnswer;
import adsconnect.domain.proxy.AdsMethod;
import adsconnect.domain.proxy.AdsPath;
import adsconnect.domain.proxy.AdsRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a host that does exactly what a test says, byte by byte. */
@Timeout(60)
class AmazonAdsApiTest {

    private static final Secret TOKEN = new Secret("Atza|token");
    private static final ProfileId PROFILE = new ProfileId(3_546_434_753_341_573L);

    private ServerSocket door;
    private AmazonAdsApi amazon;
    private final CompletableFuture<String> head = new CompletableFuture<>();

    @BeforeEach
    void open() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        AmazonHosts.Host host = new AmazonHosts.Host(
                URI.create("http://127.0.0.1/ap/oa"),
                URI.create("http://127.0.0.1/auth/o2/token"),
                URI.create("http://127.0.0.1:" + door.getLocalPort()),
                true);
        amazon = new AmazonAdsApi(
                AmazonHosts.AMAZON.with(Region.EU, host),
                new AmazonApplication("client-1", new Secret("secret"), URI.create("http://localhost/callback")),
                Duration.ofSeconds(2));
    }

    @AfterEach
    void close() throws IOException {
        amazon.close();
        door.close();
    }

    /** What the host does with its one connection. */
    @FunctionalInterface
    private interface Host {
        void serve(InputStream in, OutputStream out) throws IOException;
    }

    private CompletableFuture<Void> host(Host host) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Socket socket = door.accept()) {
                head.complete(head(socket.getInputStream()));
                host.serve(socket.getInputStream(), socket.getOutputStream());
                done.complete(null);
            } catch (IOException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done;
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        return head.toString();
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private AdsAnswer send(AdsMethod method, String path, InputStream body, OptionalLong length) {
        return amazon.send(
                Region.EU,
                TOKEN,
                new AdsRequest(
                        Optional.of(PROFILE),
                        method,
                        AdsPath.parse(path, Optional.of("a=%20b")).orElseThrow(),
                        Map.of("content-type", "application/vnd.spCampaign.v3+json"),
                        body,
                        length));
    }

    private AdsAnswer get() {
        return send(AdsMethod.GET, "/sp/x", InputStream.nullInputStream(), OptionalLong.of(0));
    }

    @Test
    void tok3_says_who_asks_and_for_which_profile_and_passes_the_rest_as_it_is() throws Exception {
        host((in, out) -> {
            assertThat(new String(in.readNBytes(2), StandardCharsets.UTF_8)).isEqualTo("{}");
            say(out, "HTTP/1.1 207 Multi\r\nContent-Length: 4\r\nX-A: 1\r\nX-A: 2\r\n\r\nbody");
        });

        AdsAnswer answer = send(
                AdsMethod.POST,
                "/sp/campaigns/list",
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                OptionalLong.of(2));

        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.headers()).containsEntry("x-a", "1, 2");
        assertThat(answer.length()).hasValue(4);
        assertThat(answer.body()).hasContent("body");
        assertThat(head.get().lines())
                .startsWith("POST /sp/campaigns/list?a=%20b HTTP/1.1")
                .contains(
                        "Authorization: Bearer Atza|token",
                        "Amazon-Advertising-API-ClientId: client-1",
                        "Amazon-Advertising-API-Scope: 3546434753341573",
                        "User-Agent: AdsConnect",
                        "content-type: application/vnd.spCampaign.v3+json")
                .anyMatch(line -> line.equals("Content-Length: 2"));
    }

    @Test
    void tok3_a_redirect_is_not_followed() {
        host((in, out) ->
                say(out, "HTTP/1.1 307 There\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n\r\n"));

        assertThat(get().status()).isEqualTo(307);
    }

    @Test
    void a_long_body_goes_up_as_it_is_taken_and_a_long_answer_comes_as_it_is_read() throws Exception {
        long length = 50L * 1024 * 1024;
        CompletableFuture<Void> done = host((in, out) -> {
            long left = length;
            byte[] piece = new byte[64 * 1024];
            while (left > 0) {
                left -= in.read(piece);
            }
            say(out, "HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\n\r\n");
            for (long sent = 0; sent < length; sent += piece.length) {
                out.write(piece);
            }
        });

        AdsAnswer answer = send(AdsMethod.PUT, "/sp/x", zeros(length), OptionalLong.of(length));

        assertThat(answer.body().transferTo(OutputStream.nullOutputStream())).isEqualTo(length);
        done.get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_body_whose_length_nobody_knows_goes_in_chunks() throws Exception {
        host((in, out) -> {
            head(in);
            say(out, "HTTP/1.1 204 Done\r\n\r\n");
        });

        AdsAnswer answer = send(
                AdsMethod.POST,
                "/sp/x",
                new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)),
                OptionalLong.empty());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(head.get()).containsIgnoringCase("transfer-encoding: chunked");
    }

    @Test
    void an_answer_that_breaks_off_is_no_end() {
        host((in, out) -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"));

        AdsAnswer answer = get();

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void nor_is_one_in_chunks() {
        host((in, out) -> say(out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"));

        AdsAnswer answer = get();

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    void whoever_stops_reading_ends_the_answer() throws Exception {
        CompletableFuture<Void> done = host((in, out) -> {
            say(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n");
            byte[] piece = new byte[64 * 1024];
            while (true) {
                out.write(piece);
            }
        });
        AdsAnswer answer = get();
        assertThat(answer.body().readNBytes(100_000)).hasSize(100_000);

        answer.body().close();

        assertThatThrownBy(() -> done.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void a_host_that_says_nothing_is_unavailable_and_let_go() {
        CompletableFuture<Void> done = host((in, out) -> assertThat(in.read()).isNegative());

        assertThatThrownBy(this::get)
                .isInstanceOfSatisfying(
                        AmazonFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(AmazonFailure.Kind.UNAVAILABLE));
        assertThat(done).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void one_that_hangs_up_or_is_not_there_is_unavailable_and_the_token_is_in_no_message() throws Exception {
        host((in, out) -> {});
        assertThatThrownBy(this::get).isInstanceOf(AmazonFailure.class).hasMessageNotContaining("Atza");
        door.close();
        assertThatThrownBy(this::get).isInstanceOf(AmazonFailure.class).hasMessageNotContaining("Atza");
    }

    private static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] target, int offset, int count) {
                if (left <= 0) {
                    return -1;
                }
                int now = (int) Math.min(count, left);
                left -= now;
                return now;
            }
        };
    }
}
