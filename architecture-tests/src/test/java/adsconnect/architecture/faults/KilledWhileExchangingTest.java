package adsconnect.architecture.faults;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** CALL-2: who comes back from Amazon to a node that dies is served by another one, with the same code or a word that it is lost. */
class KilledWhileExchangingTest {

    private static final String GOES_ON = "Your sign-in is being completed this very moment";
    private static final String LATE = "Amazon’s answer came too late";

    /** The pool of the whole JVM may have one thread, and then the second browser would wait for the first. */
    private static final Executor ALONE = task -> Thread.ofVirtual().start(task);

    @TempDir
    Path directory;

    @Test
    @Timeout(180)
    void call2_after_a_kill_in_the_exchange_another_node_finishes_it_or_says_to_start_again() {
        try (Installation installation = new Installation(2, Duration.ofSeconds(1), directory)) {
            installation.start();
            Managers managers = Managers.create(installation, 2);
            Customer lucky = managers.signIn(0);
            Customer unlucky = managers.signIn(1);
            URI unspent = lucky.allowAs("vendor");
            URI spent = unlucky.allowAs("unpaid");
            // Amazon takes the second code, though it has nobody to tell by then; the first one it never looks at.
            installation
                    .amazon()
                    .faults(new JsonObject()
                            .put(
                                    "personas",
                                    new JsonObject().put("vendor", slow("PT1H")).put("unpaid", slow("PT3S"))));

            List<CompletableFuture<Optional<HttpResponse<String>>>> asked = List.of(
                    CompletableFuture.supplyAsync(() -> lucky.comeBack(unspent), ALONE),
                    CompletableFuture.supplyAsync(() -> unlucky.comeBack(spent), ALONE));
            Conditions.await("both codes at Amazon", () -> isAsked(installation, "vendor", "unpaid"));
            Node dying = installation.nodes().getFirst();
            dying.spare(false);
            dying.kill();
            // As browsers do, the client asks once more where a connection ends without an answer; the other node has
            // them wait.
            assertThat(asked)
                    .extracting(CompletableFuture::join)
                    .allSatisfy(answer -> assertThat(answer)
                            .satisfiesAnyOf(
                                    none -> assertThat(none).isEmpty(),
                                    page -> assertThat(page.orElseThrow().body())
                                            .contains(GOES_ON)));

            Conditions.await(
                    "the other node to finish",
                    () -> lucky.comeBack(unspent).orElseThrow().statusCode() == 303);
            Conditions.await(
                    "the other node to say that it is over",
                    () -> unlucky.comeBack(spent).orElseThrow().body().contains(LATE));
            Tables tables = installation.tables();
            assertThat(tables.number("SELECT count(*) FROM pending_connections"))
                    .isEqualTo(1);
            assertThat(tables.number("SELECT count(*) FROM sealed_secrets WHERE purpose = 'REFRESH_TOKEN'"))
                    .isEqualTo(1);
            assertThat(tables.number("SELECT count(*) FROM accounts")).isZero();
        }
    }

    private static JsonObject slow(String delay) {
        return new JsonObject()
                .put(
                        "tokenEndpoint",
                        new JsonObject().put("kind", "SLOW").put("delay", delay).put("remaining", 1));
    }

    private static boolean isAsked(Installation installation, String... personas) {
        JsonObject left = installation.amazon().faults().getJsonObject("personas");
        return List.of(personas).stream()
                .allMatch(persona -> left.getJsonObject(persona)
                                .getJsonObject("tokenEndpoint")
                                .getInteger("remaining")
                        == 0);
    }
}
