package adsconnect.domain.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Race;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RECO-4: the year of a consent, day by day. */
class FollowConsentsTest {

    private final MovableClock clock = new MovableClock();
    private final Instant given = clock.instant();
    private final InMemoryStores stores = new InMemoryStores();
    private final FollowConsents follow = Refreshing.consents(stores, clock);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_connection_is_well() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        stores.connections().synced(profile.id(), given, Samples.TODAY.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"334, CONNECTED", "335, EXPIRING", "336, EXPIRING", "358, EXPIRING", "364, EXPIRING", "365, EXPIRED"})
    void reco4_what_it_is_in_after_so_many_days(int days, ConnectionStatus status) {
        day(days);

        assertThat(connection().status()).isEqualTo(status);
    }

    @Test
    void reco4_its_owner_is_told_at_60_30_14_7_and_1_days_and_of_the_end_each_once() {
        for (int days = 300; days <= 370; days++) {
            day(days);
            follow.follow();
        }

        assertThat(stores.auditTrail().newest(20).reversed())
                .extracting(AuditLine::deed, AuditLine::why)
                .containsExactly(
                        tuple(Deed.CONSENT_EXPIRING, Facts.NONE.and("daysLeft", 60)),
                        tuple(Deed.CONSENT_EXPIRING, Facts.NONE.and("daysLeft", 30)),
                        tuple(Deed.CONSENT_EXPIRING, Facts.NONE.and("daysLeft", 14)),
                        tuple(Deed.CONSENT_EXPIRING, Facts.NONE.and("daysLeft", 7)),
                        tuple(Deed.CONSENT_EXPIRING, Facts.NONE.and("daysLeft", 1)),
                        tuple(Deed.CONSENT_ENDED, Facts.NONE.and("end", ConsentEnd.EXPIRED)));
        assertThat(stores.events().undelivered(20))
                .extracting(Event::kind)
                .containsExactly(
                        Event.Kind.EXPIRING,
                        Event.Kind.EXPIRING,
                        Event.Kind.EXPIRING,
                        Event.Kind.EXPIRING,
                        Event.Kind.EXPIRING,
                        Event.Kind.EXPIRED);
    }

    @Test
    void reco4_a_program_that_slept_through_warnings_gives_the_most_urgent_one_alone() {
        day(360);

        assertThat(stores.auditTrail().newest(20))
                .extracting(AuditLine::why)
                .containsExactly(Facts.NONE.and("daysLeft", 7));
    }

    @Test
    void reco4_consenting_early_resets_the_clock_without_a_gap() {
        day(340);
        stores.accounts().renew(account.id(), Region.NA, clock.instant());
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);

        day(365);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.CONNECTED);
        day(340 + 335);
        assertThat(connection().status()).isEqualTo(ConnectionStatus.EXPIRING);
    }

    @Test
    void reco4_of_a_consent_of_unknown_age_nobody_is_told_anything() {
        Account unknown = new Account(
                Samples.accountId(),
                owner.id(),
                Samples.account(owner).name(),
                Region.NA,
                ConsentMode.ALL,
                new Consent(Optional.empty(), false, Optional.empty()));
        stores.accounts().add(unknown);

        day(9999);

        assertThat(stores.auditTrail().newest(20))
                .allMatch(line ->
                        line.about().account().orElseThrow().equals(account.id().value()));
    }

    @Test
    void reco2_when_a_consent_is_over_its_runs_rest_until_there_is_a_new_one() {
        stores.syncQueue().queueFirstSync(profile.id(), given);
        day(365);
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();
        stores.openRuns().wake(account.id(), clock.instant());
        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isEmpty();

        stores.accounts().renew(account.id(), Region.NA, clock.instant());
        stores.openRuns().wake(account.id(), clock.instant());

        assertThat(stores.syncRuns().claim(clock.instant(), clock.instant())).isPresent();
    }

    @Test
    void several_nodes_that_follow_at_once_tell_it_once() {
        clock.advance(Duration.ofDays(365));

        Race.of(6, number -> {
            follow.follow();
            return number;
        });

        assertThat(stores.events().undelivered(20)).hasSize(1);
    }

    private void day(int days) {
        clock.set(given.plus(Duration.ofDays(days)));
        follow.follow();
    }

    private Connection connection() {
        return stores.connections().find(owner.id(), profile.id()).orElseThrow();
    }
}
