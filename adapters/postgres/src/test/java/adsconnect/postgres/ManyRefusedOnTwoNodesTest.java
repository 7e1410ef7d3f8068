package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.JudgeRefusals;
import adsconnect.domain.token.Purpose;
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
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** RECO-2 with real tables: Amazon refuses hundreds of accounts at once, of which two nodes hear at the same time. */
class ManyRefusedOnTwoNodesTest {

    private static final int ACCOUNTS = 300;
    private static final int CALLERS = 12;

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres first = Postgres.open(vertx, address, 6);
    private final Postgres second = Postgres.open(vertx, address, 6);
    private final PostgresStores stores = new PostgresStores(first);
    private final MovableClock clock = new MovableClock();
    private final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    private final InMemoryTokenVault vault = new InMemoryTokenVault();
    private final List<HandOutToken> nodes = List.of(node(first), node(second));
    private final JudgeRefusals judge = Refreshing.judge(stores, clock);
    private final User owner = Samples.manager();
    private final List<Account> accounts = new ArrayList<>();

    @BeforeEach
    void many_accounts_are_there() {
        stores.users().add(owner, "hash");
        for (int number = 0; number < ACCOUNTS; number++) {
            Account account = Samples.account(owner, "Account " + number);
            stores.accounts().add(account);
            vault.admit(account.id());
            vault.keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
            accounts.add(account);
        }
    }

    @AfterEach
    void close() {
        first.close();
        second.close();
        vertx.close().await();
    }

    @Test
    void reco2_hundreds_refused_at_once_raise_one_alarm_end_none_and_it_is_off_when_all_is_well() {
        oauth.refuse(Kind.GRANT_REFUSED);
        for (int round = 0; round < 2; round++) {
            assertThat(failuresOfAll()).hasSize(ACCOUNTS).containsOnly(Kind.UNAVAILABLE);
            clock.advance(Refreshing.CONFIRM_AFTER);
        }

        assertThat(judge.follow()).isPresent();
        assertThat(oauth.refreshes()).hasSize(2 * ACCOUNTS);
        assertThat(ended()).isEmpty();
        assertThat(stores.auditTrail().newest(9)).extracting(AuditLine::deed).containsExactly(Deed.MANY_REFUSED);
        assertThat(stores.events().undelivered(9)).isEmpty();

        oauth.grantAgain();
        forAll((node, account) -> node.withToken(account.id(), Region.NA, token -> token));

        assertThat(judge.follow()).isEmpty();
        assertThat(stores.alarms().since(Alarm.MANY_REFUSED)).isEmpty();
        assertThat(ended()).isEmpty();
    }

    private List<Kind> failuresOfAll() {
        List<Kind> kinds = Collections.synchronizedList(new ArrayList<>());
        forAll((node, account) -> kinds.add(
                catchThrowableOfType(AmazonFailure.class, () -> node.withToken(account.id(), Region.NA, token -> token))
                        .kind()));
        return kinds;
    }

    /** Each account by one of many callers, who come to either node. */
    private void forAll(Call call) {
        Race.of(CALLERS, caller -> {
            IntStream.iterate(caller, number -> number < ACCOUNTS, number -> number + CALLERS)
                    .forEach(number -> call.of(nodes.get(caller % 2), accounts.get(number)));
            return caller;
        });
    }

    private List<Account> ended() {
        return stores.accounts().ofOwner(owner.id()).stream()
                .filter(account -> account.consent().end().isPresent())
                .toList();
    }

    private HandOutToken node(Postgres node) {
        return new HandOutToken(
                Refreshing.once(new PostgresStores(node), vault, oauth, new HandHeartbeat(), new ShortPause(), clock),
                Duration.ofMinutes(5),
                clock);
    }

    /** What is done with one account at one node. */
    private interface Call {
        void of(HandOutToken node, Account account);
    }
}
