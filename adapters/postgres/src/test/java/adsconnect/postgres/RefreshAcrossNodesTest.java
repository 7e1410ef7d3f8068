package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.domain.Secret;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.AccessToken;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.KeptSecret;
import adsconnect.domain.token.Purpose;
import adsconnect.domain.token.RefreshOnce;
import adsconnect.domain.token.TokenGrant;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryTokenVault;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ShortPause;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** TOK-1 with real leases: each node has its own connections to one database; what they keep is one vault. */
class RefreshAcrossNodesTest {

    private static final int CALLERS = 24;
    private static final Secret REFRESH_TOKEN = new Secret("Atzr|kept");

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 4);
    private final Postgres second = Postgres.open(vertx, address, 4);
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final ShortPause pause = new ShortPause();
    private final HandOutToken here = node(first);
    private final HandOutToken there = node(second);
    private final AccountId account = Samples.accountId();

    @BeforeEach
    void no_access_token_is_kept() {
        vault.admit(account);
        vault.keep(account, Purpose.REFRESH_TOKEN, REFRESH_TOKEN, Instant.MAX);
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void tok1_many_callers_on_two_nodes_cause_one_exchange_for_each_token_that_ran_out() {
        for (int expiry = 1; expiry <= 5; expiry++) {
            int seen = pause.taken();
            oauth.meanwhile(() -> pause.awaitTaken(seen + CALLERS - 1));

            List<Secret> tokens = Race.of(CALLERS, number -> token(number % 2 == 0 ? here : there));

            assertThat(oauth.refreshes()).hasSize(expiry);
            assertThat(tokens).containsOnly(token(here));
            clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void tok1_many_callers_on_two_nodes_who_waited_for_a_refresh_that_fails_get_that_failure() {
        for (int attempt = 1; attempt <= 3; attempt++) {
            int seen = pause.callers();
            oauth.failNext(Kind.UNAVAILABLE);
            oauth.meanwhile(() -> pause.awaitCallers(seen + CALLERS - 1));

            List<Kind> kinds = Race.of(CALLERS, number -> failure(number % 2 == 0 ? here : there));

            assertThat(oauth.refreshes()).hasSize(attempt);
            assertThat(kinds).containsOnly(Kind.UNAVAILABLE);
        }
        assertThat(token(there)).isEqualTo(token(here));
    }

    @Test
    void tok1_a_holder_that_was_frozen_beyond_its_lease_writes_nothing_when_it_wakes() {
        Secret late = new Secret("Atza|late");
        List<Secret> next = new ArrayList<>();
        oauth.meanwhile(() -> {
            clock.advance(Duration.ofSeconds(15));
            next.add(token(there));
            oauth.grantNext(
                    new TokenGrant(new AccessToken(late, clock.instant().plusSeconds(3600)), new Secret("Atzr|late")));
        });

        assertThat(token(here)).isEqualTo(next.getFirst()).isNotEqualTo(late);

        assertThat(vault.open(account, Purpose.ACCESS_TOKEN).orElseThrow().secret())
                .isEqualTo(next.getFirst());
        assertThat(vault.open(account, Purpose.REFRESH_TOKEN)).contains(new KeptSecret(REFRESH_TOKEN, Instant.MAX));
    }

    private HandOutToken node(Postgres node) {
        RefreshOnce refresh =
                Refreshing.once(new PostgresStores(node), vault, oauth, new HandHeartbeat(), pause, clock);
        return new HandOutToken(refresh, Duration.ofMinutes(5), clock);
    }

    private Kind failure(HandOutToken node) {
        return catchThrowableOfType(AmazonFailure.class, () -> token(node)).kind();
    }

    private Secret token(HandOutToken node) {
        return node.withToken(account, Region.NA, token -> token);
    }
}
