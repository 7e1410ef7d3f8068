package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.architecture.running.Ports;
import adsconnect.architecture.running.ProgramProcess;
import adsconnect.testkit.Race;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TOK-1 and TOK-2 over HTTP on two nodes, counted at the local Amazon. */
@Timeout(180)
class TokenNodesTest {

    private final TokenNodes nodes = new TokenNodes();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path home;

    @AfterEach
    void close() {
        callers.shutdownNow();
        nodes.close();
    }

    @Test
    void tok1_1_64_and_1000_callers_on_two_nodes_with_a_token_that_is_over_cause_one_exchange_each_time() {
        URI here = nodes.start();
        URI there = nodes.start();
        long exchanges = 0;
        for (int number : List.of(1, 64, 1_000)) {
            slow("PT1S", 1);
            exchanges++;

            assertThat(tokens(number, here, there)).hasSize(1);

            assertThat(nodes.exchanges()).as("%d callers", number).isEqualTo(exchanges);
            nodes.letTokenEnd();
        }
    }

    @Test
    void tok1_so_do_64_who_want_a_new_one_and_those_after_them_get_the_same() {
        URI here = nodes.start();
        URI there = nodes.start();
        slow("PT1S", 1);

        Set<String> tokens =
                Set.copyOf(Race.of(64, caller -> TokenNodes.tokenIn(nodes.refresh(caller % 2 == 0 ? here : there))));

        assertThat(tokens).hasSize(1).contains(TokenNodes.tokenIn(nodes.refreshAccount(there)));
        assertThat(tokens).contains(TokenNodes.tokenIn(nodes.token(here)));
        assertThat(nodes.exchanges()).isEqualTo(1);

        nodes.letPass(Duration.ofSeconds(31));
        assertThat(tokens).doesNotContain(TokenNodes.tokenIn(nodes.refreshAccount(here)));
        assertThat(nodes.exchanges()).isEqualTo(2);
    }

    @Test
    @Tag("long")
    void tok1_a_token_endpoint_that_takes_longer_than_the_lease_gets_one_exchange() {
        takes("PT18S", 64);
    }

    @Test
    @Tag("long")
    void tok1_a_token_endpoint_that_takes_60_seconds_gets_one_exchange() {
        takes("PT60S", 1_000);
    }

    @Test
    void tok2_while_the_token_endpoint_is_down_for_25_minutes_no_reader_waits_and_none_fails() {
        URI here = nodes.start();
        String first = TokenNodes.tokenIn(nodes.token(here));
        nodes.letPass(Duration.ofMinutes(29));
        nodes.amazon().faults(new JsonObject().put("tokenEndpoint", "SERVER_ERROR"));

        for (int minute = 0; minute < 25; minute++) {
            nodes.letPass(Duration.ofMinutes(1));
            Instant asked = Instant.now();
            assertThat(TokenNodes.tokenIn(nodes.token(here))).isEqualTo(first);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(1));
        }
        Conditions.await("a renewal to be tried", () -> nodes.exchanges() > 1);

        nodes.amazon().faults(new JsonObject());
        nodes.letPass(Duration.ofMinutes(1));
        Conditions.await(
                "a new token", () -> !TokenNodes.tokenIn(nodes.token(here)).equals(first));
    }

    @Test
    void a_key_that_is_revoked_opens_nothing_on_any_node_within_a_second() {
        URI here = nodes.start();
        URI there = nodes.start();
        List.of(here, there)
                .forEach(node -> Conditions.await(
                        "reads from memory", () -> nodes.token(node).statusCode() == 200));

        nodes.revokeKey();

        Instant revoked = Instant.now();
        for (URI node : List.of(here, there)) {
            Conditions.await("the revocation", () -> nodes.token(node).statusCode() == 401);
        }
        assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void the_trail_has_a_line_for_a_minute_of_tokens_and_one_with_their_count() {
        URI here = nodes.start();
        for (int read = 0; read < 5; read++) {
            TokenNodes.tokenIn(nodes.token(here));
        }

        assertThat(nodes.firstColumn("SELECT deed FROM audit_lines WHERE deed LIKE 'TOKENS%'"))
                .containsExactly("TOKENS_OPENED");
        nodes.letPass(Duration.ofSeconds(61));
        Conditions.await(
                "the count",
                () -> nodes.firstColumn(
                                "SELECT why->>'tokens' FROM audit_lines WHERE deed = 'TOKENS_COUNTED' AND actor = 'KEY'")
                        .equals(List.of("5")));
    }

    @Test
    @Tag("long")
    void tok1_after_a_kill_of_the_node_that_refreshes_there_is_one_exchange_more() {
        int port = Ports.free();
        URI dying = URI.create("http://127.0.0.1:" + port);
        URI there = nodes.start();
        try (ProgramProcess process = nodes.startProcess(port, home)) {
            slow("PT1H", 1);
            callers.submit(() -> nodes.token(dying));
            Conditions.await("the exchange", () -> nodes.faultsLeft() == 0);
            long before = nodes.exchanges();

            process.signal("KILL");

            assertThat(tokens(64, there, there)).hasSize(1);
            assertThat(nodes.exchanges()).isEqualTo(before + 1);
        }
    }

    @Test
    @Tag("long")
    void tok2_a_token_that_amazon_gave_a_frozen_node_instead_of_the_kept_one_is_set_aside_and_saves_the_consent() {
        int port = Ports.free();
        URI freezing = URI.create("http://127.0.0.1:" + port);
        URI there = nodes.start();
        try (ProgramProcess process = nodes.startProcess(port, home)) {
            nodes.amazon()
                    .faults(new JsonObject().put("rotateRefreshTokens", true).put("tokenEndpoint", slowly("PT3S", 1)));
            callers.submit(() -> nodes.token(freezing));
            Conditions.await("the exchange", () -> nodes.faultsLeft() == 0);
            process.signal("STOP");
            Conditions.await("Amazon's answer", () -> nodes.exchanges() == 1);

            assertThat(nodes.token(there).statusCode())
                    .as("the kept one is worth nothing any more")
                    .isEqualTo(502);
            process.signal("CONT");
            Conditions.await(
                    "what is set aside",
                    () -> !nodes.firstColumn(
                                    "SELECT purpose FROM sealed_secrets WHERE purpose = 'SET_ASIDE_REFRESH_TOKEN'")
                            .isEmpty());

            nodes.letPass(Duration.ofSeconds(31));
            assertThat(TokenNodes.tokenIn(nodes.token(there))).startsWith("Atza|");
            assertThat(nodes.firstColumn("SELECT account_id FROM accounts WHERE consent_end IS NOT NULL"))
                    .isEmpty();
        }
    }

    private void takes(String delay, int number) {
        URI here = nodes.start();
        URI there = nodes.start();
        slow(delay, 1);

        assertThat(tokens(number, here, there)).hasSize(1);

        assertThat(nodes.exchanges()).isEqualTo(1);
    }

    private Set<String> tokens(int number, URI here, URI there) {
        return Set.copyOf(Race.of(number, caller -> TokenNodes.tokenIn(nodes.token(caller % 2 == 0 ? here : there))));
    }

    private void slow(String delay, int times) {
        nodes.amazon().faults(new JsonObject().put("tokenEndpoint", slowly(delay, times)));
    }

    private static JsonObject slowly(String delay, int times) {
        return new JsonObject().put("kind", "SLOW").put("delay", delay).put("remaining", times);
    }
}
