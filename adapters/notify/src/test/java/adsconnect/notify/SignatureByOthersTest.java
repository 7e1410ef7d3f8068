package adsconnect.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adsconnect.domain.Secret;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What arrives is checked by the recipes of the README, in programs that know nothing of ours (RECO-5). */
@Tag("long")
@ExtendWith(VertxExtension.class)
final class SignatureByOthersTest {

    private static final String RIGHT = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final String FORMER = "whsec_ZmVkY2JhOTg3NjU0MzIxMGZlZGNiYTk4NzY1NDMyMTA=";
    private static final String WRONG = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    @TempDir
    Path place;

    private Receiver.Heard heard;

    @BeforeEach
    void news_arrive(Vertx vertx) {
        News news = new News(
                new EventId(Samples.chance().id()),
                Topic.EXPIRING,
                Samples.NOW,
                Subject.of(Samples.seller().id()).account(Samples.accountId().value()),
                Optional.of("Käse & 北京"),
                Optional.empty(),
                Facts.NONE.and("daysLeft", 7));
        try (Receiver receiver = new Receiver(
                        vertx,
                        new HttpServerOptions(),
                        request -> request.response().end());
                HttpReceivers receivers =
                        new HttpReceivers(vertx, new HttpReceivers.Settings(Networks.PUBLIC_AND_LOOPBACK, true))) {
            receivers.send(
                    new WebhookAddress("http://127.0.0.1:" + receiver.port() + "/"),
                    List.of(new Secret(RIGHT), new Secret(FORMER)),
                    news,
                    Samples.NOW);
            heard = receiver.heard.getFirst();
        }
    }

    @Test
    void reco5_python_finds_it_genuine_and_nothing_else() throws Exception {
        assumeTrue(isThere("python3"), "there is no python3");
        String recipe = recipe("python") + """

                import sys
                body = open("body", "rb").read()
                headers = {"webhook-id": sys.argv[2], "webhook-timestamp": sys.argv[3], "webhook-signature": sys.argv[4]}
                sys.exit(0 if is_genuine(sys.argv[1], headers, body, now=int(sys.argv[5])) else 1)
                """;
        Files.writeString(place.resolve("recipe"), recipe);
        String now = header("webhook-timestamp");

        assertThat(python(RIGHT, heard.body(), now)).isZero();
        assertThat(python(FORMER, heard.body(), now)).isZero();
        assertThat(python(WRONG, heard.body(), now)).isEqualTo(1);
        assertThat(python(RIGHT, changed(), now)).isEqualTo(1);
        assertThat(python(RIGHT, heard.body(), Long.toString(Long.parseLong(now) + 600)))
                .as("replayed later")
                .isEqualTo(1);
    }

    private int python(String secret, byte[] body, String now) throws Exception {
        return run(
                body,
                Map.of(),
                "python3",
                "recipe",
                secret,
                header("webhook-id"),
                header("webhook-timestamp"),
                header("webhook-signature"),
                now);
    }

    @Test
    void reco5_openssl_finds_it_genuine_and_nothing_else() throws Exception {
        assumeTrue(isThere("openssl"), "there is no openssl");
        Files.writeString(place.resolve("recipe"), recipe("sh"));

        assertThat(shell(RIGHT, heard.body())).isZero();
        assertThat(shell(FORMER, heard.body())).isZero();
        assertThat(shell(WRONG, heard.body())).isEqualTo(1);
        assertThat(shell(RIGHT, changed())).isEqualTo(1);
    }

    private int shell(String secret, byte[] body) throws Exception {
        Map<String, String> headers = Map.of(
                "SECRET", secret,
                "ID", header("webhook-id"),
                "TIMESTAMP", header("webhook-timestamp"),
                "SIGNATURE", header("webhook-signature"));
        return run(body, headers, "sh", "recipe");
    }

    private byte[] changed() {
        return new String(heard.body(), StandardCharsets.UTF_8)
                .replace(":7", ":8")
                .getBytes(StandardCharsets.UTF_8);
    }

    private String header(String name) {
        return heard.headers().get(name);
    }

    private int run(byte[] body, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Files.write(place.resolve("body"), body);
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(place.toFile())
                .redirectErrorStream(true)
                .redirectOutput(place.resolve("said").toFile());
        program.environment().putAll(environment);
        int code = program.start().waitFor();
        assertThat(Files.readString(place.resolve("said"))).doesNotContain("Error", "rror:");
        return code;
    }

    private boolean isThere(String program) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "command -v " + program));
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException | InterruptedException none) {
            return false;
        }
    }

    /** The only block of that language in the chapter of the README. */
    private static String recipe(String language) throws IOException {
        String readme = Files.readString(Path.of("..", "..", "README.md"));
        String chapter =
                readme.substring(readme.indexOf("Console → Webhooks"), readme.indexOf("## From the command line"));
        String begin = "```" + language + "\n";
        String block = chapter.substring(chapter.indexOf(begin) + begin.length());
        return block.substring(0, block.indexOf("```"));
    }
}
