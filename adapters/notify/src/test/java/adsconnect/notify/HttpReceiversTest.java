package adsconnect.notify;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Chance;
import adsconnect.domain.Secret;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.Answer;
import adsconnect.domain.notice.Answer.Answered;
import adsconnect.domain.notice.Answer.Missed;
import adsconnect.domain.notice.Answer.Trouble;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.testkit.Samples;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.PfxOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News as they arrive at a real HTTP server, and what may be asked (RECO-5). */
@ExtendWith(VertxExtension.class)
final class HttpReceiversTest {

    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final Secret SECRET = secret(KEY);
    private static final HttpReceivers.Settings LOCAL =
            new HttpReceivers.Settings(Networks.PUBLIC_AND_LOOPBACK, true, Duration.ofSeconds(2));

    /** For a busy machine, where a first handshake takes its time. */
    private static final HttpReceivers.Settings PATIENT =
            new HttpReceivers.Settings(Networks.PUBLIC_AND_LOOPBACK, true, Duration.ofSeconds(20));

    private final Chance chance = Samples.chance();
    private Vertx vertx;

    @BeforeEach
    void use(Vertx given) {
        vertx = given;
    }

    @Test
    void reco5_news_arrive_signed_under_their_id() throws Exception {
        News news = news();
        try (Receiver receiver =
                receiver(request -> request.response().setStatusCode(204).end())) {
            Answer answer = send(receiver, "/hook?a=%20b", news);

            assertThat(answer).isEqualTo(new Answered(204, "", Optional.empty()));
            Receiver.Heard heard = receiver.heard.getFirst();
            assertThat(heard.path()).isEqualTo("/hook?a=%20b");
            assertThat(heard.headers())
                    .containsEntry("webhook-id", news.id().value().toString())
                    .containsEntry("webhook-timestamp", Long.toString(Samples.NOW.getEpochSecond()))
                    .containsEntry("content-type", "application/json")
                    .containsEntry("host", "127.0.0.1:" + receiver.port())
                    .containsEntry("webhook-signature", "v1," + signed(KEY, heard));
            JsonNode body = new ObjectMapper().readTree(heard.body());
            assertThat(body.path("type").asText()).isEqualTo("expiring");
            assertThat(body.path("data").path("accountName").asText()).isEqualTo("Käse & 北京");
            assertThat(body.path("data").path("daysLeft").intValue()).isEqualTo(7);
        }
    }

    @Test
    void reco5_sent_again_they_are_the_same_to_the_letter_and_both_secrets_sign() throws Exception {
        byte[] former = "fedcba9876543210fedcba9876543210".getBytes(StandardCharsets.US_ASCII);
        News news = news();
        try (Receiver receiver = receiver(
                        request -> request.response().setStatusCode(500).end("no"));
                HttpReceivers receivers = new HttpReceivers(vertx, LOCAL)) {
            send(receiver, "/", news);
            receivers.send(address(receiver, "/"), List.of(SECRET, secret(former)), news, Samples.NOW.plusSeconds(60));

            Receiver.Heard first = receiver.heard.get(0);
            Receiver.Heard second = receiver.heard.get(1);
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.headers().get("webhook-id"))
                    .isEqualTo(first.headers().get("webhook-id"));
            assertThat(second.headers().get("webhook-signature"))
                    .isEqualTo("v1," + signed(KEY, second) + " v1," + signed(former, second));
        }
    }

    @Test
    void an_answer_is_kept_in_its_beginning_and_without_secrets() {
        try (Receiver receiver = receiver(request -> request.response()
                .setStatusCode(503)
                .putHeader("retry-after", "120")
                .end("password=hunter22 " + "x".repeat(100_000)))) {
            Answered answer = (Answered) send(receiver, "/", news());

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.retryAfter()).contains(Duration.ofSeconds(120));
            assertThat(answer.words()).hasSize(Answered.LONGEST).startsWith("password=*** xxx");
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        try (Receiver elsewhere = receiver(request -> request.response().end());
                Receiver receiver = receiver(request -> request.response()
                        .setStatusCode(302)
                        .putHeader("location", "http://127.0.0.1:" + elsewhere.port() + "/secret")
                        .end())) {
            assertThat(send(receiver, "/", news())).isEqualTo(new Answered(302, "", Optional.empty()));
            assertThat(elsewhere.heard).isEmpty();
        }
    }

    @Test
    void whoever_does_not_answer_is_not_waited_for_and_a_dripping_answer_counts_by_its_status() {
        try (Receiver silent = receiver(request -> {});
                Receiver dripping = receiver(request ->
                        request.response().setChunked(true).setStatusCode(200).write("drip"));
                Receiver hangsUp = receiver(request -> request.connection().close())) {
            assertThat(send(silent, "/", news())).isEqualTo(new Missed(Trouble.TIMED_OUT));
            assertThat(send(dripping, "/", news())).isEqualTo(new Answered(200, "drip", Optional.empty()));
            assertThat(send(hangsUp, "/", news())).isEqualTo(new Missed(Trouble.BROKEN_OFF));
        }
    }

    @Test
    void reco5_a_receiver_that_drips_its_headers_is_left_when_the_time_is_over() {
        NetServer server = vertx.createNetServer().connectHandler(socket -> {
            socket.write("HTTP/1.1 200 OK\r\n");
            long drip = vertx.setPeriodic(50, tick -> socket.write("x-drip: " + tick + "\r\n"));
            socket.closeHandler(closed -> vertx.cancelTimer(drip));
        });
        server.listen(0, "127.0.0.1").await();
        long begin = System.nanoTime();

        assertThat(send("http://127.0.0.1:" + server.actualPort() + "/")).isEqualTo(new Missed(Trouble.TIMED_OUT));

        assertThat(Duration.ofNanos(System.nanoTime() - begin))
                .isBetween(LOCAL.patience(), LOCAL.patience().plusSeconds(8));
        server.close().await();
    }

    @Test
    void reco5_a_name_that_nobody_explains_is_not_waited_for_without_end() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (HttpReceivers receivers = new HttpReceivers(
                vertx,
                new HttpReceivers.Settings(Networks.PUBLIC_AND_LOOPBACK, true, Duration.ofMillis(100)),
                new HttpClientOptions(),
                host -> {
                    awaitUninterrupted(over);
                    return new InetAddress[0];
                })) {
            WebhookAddress address = new WebhookAddress("http://slow.example.test/");

            assertThat(receivers.send(address, List.of(SECRET), news(), Samples.NOW))
                    .isEqualTo(new Missed(Trouble.TIMED_OUT));
            assertThat(receivers.obstacle(address)).contains(Trouble.TIMED_OUT);
        } finally {
            over.countDown();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void nobody_there_and_an_unknown_name_are_told_apart() throws Exception {
        int port;
        try (Receiver gone = receiver(request -> {})) {
            port = gone.port();
        }
        assertThat(send("http://127.0.0.1:" + port + "/")).isEqualTo(new Missed(Trouble.NO_CONNECTION));
        assertThat(send("http://no-such-name.invalid/")).isEqualTo(new Missed(Trouble.UNKNOWN_HOST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "2130706433",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fc00::1]",
                "[ff02::1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::a00:1]",
                "[2002:a00:1::]",
                "[2001:db8::1]"
            })
    void by_default_no_network_is_asked_that_is_not_for_everybody(String host) {
        try (HttpReceivers strict = new HttpReceivers(vertx, new HttpReceivers.Settings(Networks.PUBLIC, true))) {
            WebhookAddress address = new WebhookAddress("https://" + host + ":9/");

            assertThat(strict.obstacle(address)).contains(Trouble.FORBIDDEN_NETWORK);
            assertThat(strict.send(address, List.of(SECRET), news(), Samples.NOW))
                    .isEqualTo(new Missed(Trouble.FORBIDDEN_NETWORK));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "[2606:4700::1111]", "100.63.0.1", "172.32.0.1", "198.20.0.1"})
    void what_is_for_everybody_may_be_asked(String host) {
        try (HttpReceivers strict = new HttpReceivers(vertx, new HttpReceivers.Settings(Networks.PUBLIC, false))) {
            assertThat(strict.obstacle(new WebhookAddress("https://" + host + "/")))
                    .isEmpty();
            assertThat(strict.obstacle(new WebhookAddress("http://" + host + "/")))
                    .contains(Trouble.NOT_SECURE);
        }
    }

    /** A name that means another address at each question can't lead us anywhere: it is asked once for each attempt. */
    @Test
    void the_connection_goes_to_the_address_that_was_looked_at() throws Exception {
        InetAddress good = InetAddress.getByName("127.0.0.1");
        InetAddress bad = InetAddress.getByName("10.0.0.1");
        int[] asked = new int[1];
        try (Receiver receiver = receiver(request -> request.response().end());
                HttpReceivers receivers = new HttpReceivers(vertx, LOCAL, new HttpClientOptions(), host ->
                        new InetAddress[] {asked[0]++ == 0 ? good : bad})) {
            WebhookAddress address = new WebhookAddress("http://rebinding.example.test:" + receiver.port() + "/");

            assertThat(receivers
                            .send(address, List.of(SECRET), news(), Samples.NOW)
                            .arrived())
                    .isTrue();
            assertThat(asked[0]).isEqualTo(1);
            assertThat(receiver.heard.getFirst().headers())
                    .containsEntry("host", "rebinding.example.test:" + receiver.port());
            assertThat(receivers.send(address, List.of(SECRET), news(), Samples.NOW))
                    .isEqualTo(new Missed(Trouble.FORBIDDEN_NETWORK));
        }
    }

    @Test
    void one_forbidden_address_among_several_forbids_the_name() throws Exception {
        InetAddress[] both = {InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")};
        try (HttpReceivers receivers = new HttpReceivers(vertx, LOCAL, new HttpClientOptions(), host -> both)) {
            assertThat(receivers.obstacle(new WebhookAddress("https://two.example.test/")))
                    .contains(Trouble.FORBIDDEN_NETWORK);
        }
    }

    /** The address is ours to choose, the name is what the certificate must be for. */
    @Test
    void over_tls_the_certificate_has_to_be_one_for_the_name(@TempDir Path place) throws Exception {
        PfxOptions store = certificate(place, "hooks.example.test");
        InetAddress here = InetAddress.getByName("127.0.0.1");
        HttpServerOptions tls = new HttpServerOptions().setSsl(true).setKeyCertOptions(store);
        try (Receiver receiver =
                        new Receiver(vertx, tls, request -> request.response().end());
                HttpReceivers trusting =
                        new HttpReceivers(vertx, PATIENT, new HttpClientOptions().setTrustOptions(store), host ->
                                new InetAddress[] {here});
                HttpReceivers usual =
                        new HttpReceivers(vertx, PATIENT, new HttpClientOptions(), host -> new InetAddress[] {here})) {
            WebhookAddress right = new WebhookAddress("https://hooks.example.test:" + receiver.port() + "/");
            WebhookAddress wrong = new WebhookAddress("https://other.example.test:" + receiver.port() + "/");

            assertThat(trusting.send(right, List.of(SECRET), news(), Samples.NOW)
                            .arrived())
                    .isTrue();
            assertThat(trusting.send(wrong, List.of(SECRET), news(), Samples.NOW))
                    .isEqualTo(new Missed(Trouble.NOT_TRUSTED));
            assertThat(usual.send(right, List.of(SECRET), news(), Samples.NOW))
                    .isEqualTo(new Missed(Trouble.NOT_TRUSTED));
            assertThat(receiver.heard).hasSize(1);
        }
    }

    private static PfxOptions certificate(Path place, String name) throws IOException, InterruptedException {
        Path file = place.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit",
                        "-validity",
                        "3650")
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return new PfxOptions().setPath(file.toString()).setPassword("changeit");
    }

    private Answer send(Receiver receiver, String path, News news) {
        try (HttpReceivers receivers = new HttpReceivers(vertx, LOCAL)) {
            return receivers.send(address(receiver, path), List.of(SECRET), news, Samples.NOW);
        }
    }

    private Answer send(String address) {
        try (HttpReceivers receivers = new HttpReceivers(vertx, LOCAL)) {
            return receivers.send(new WebhookAddress(address), List.of(SECRET), news(), Samples.NOW);
        }
    }

    private static WebhookAddress address(Receiver receiver, String path) {
        return new WebhookAddress("http://127.0.0.1:" + receiver.port() + path);
    }

    private Receiver receiver(Handler<HttpServerRequest> answer) {
        return new Receiver(vertx, new HttpServerOptions(), answer);
    }

    private News news() {
        return new News(
                new EventId(chance.id()),
                Topic.EXPIRING,
                Samples.NOW,
                Subject.of(Samples.seller().id()).account(Samples.accountId().value()),
                Optional.of("Käse & 北京"),
                Optional.empty(),
                Facts.NONE.and("daysLeft", 7));
    }

    private static Secret secret(byte[] key) {
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(key));
    }

    /** As the receiver works it out, from what arrived. */
    private static String signed(byte[] key, Receiver.Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String said = heard.headers().get("webhook-id") + "." + heard.headers().get("webhook-timestamp") + "."
                + new String(heard.body(), StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
    }
}
