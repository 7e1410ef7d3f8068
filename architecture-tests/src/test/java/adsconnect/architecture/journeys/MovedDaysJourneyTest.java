package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Days and a year of one account, by clocks that are moved: SYNC-4, SYNC-5, SYNC-8, SYNC-9, SYNC-10, RECO-2, RECO-4. */
class MovedDaysJourneyTest {

    /** On the last but one of these the clocks of Los Angeles skip an hour. */
    private static final LocalDate BEFORE_SPRING = LocalDate.of(2027, 3, 12);

    private static final LocalDate BEGIN_OF_YEAR = LocalDate.of(2026, 11, 20);

    @Test
    void sync9_nine_days_with_a_short_night_a_withdrawn_consent_and_a_stop_leave_no_gap() throws Exception {
        try (MovedDays days = new MovedDays(BEFORE_SPRING)) {
            days.connect();
            days.pass(4);
            days.withdrawConsent();
            days.rest(1);
            days.reconnect();
            days.stopFor(1);
            days.pass(1);

            assertThat(days.today()).isEqualTo(BEFORE_SPRING.plusDays(9));
            JudgedDays judged = new JudgedDays(days);
            assertThat(judged.covers()).containsOnlyKeys("loaded");
            assertAllIsRight(judged, BEFORE_SPRING.minusDays(1));
            assertThat(judged.deeds())
                    .containsAllEntriesOf(Map.of(
                            "PROFILE_CONNECTED", 2, "CONSENT_RECEIVED", 2, "CONSENT_ENDED", 1, "CONSENT_RENEWED", 1));
        }
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void sync4_a_clock_that_was_a_month_ahead_is_forgotten_the_next_day() throws Exception {
        try (MovedDays days = new MovedDays(BEFORE_SPRING)) {
            days.connect();
            days.pass(2);
            days.jumpAheadAndBack(Duration.ofDays(30));
            days.pass(7);

            JudgedDays judged = new JudgedDays(days);
            assertThat(judged.covers()).containsOnlyKeys("loaded");
            assertThat(judged.wrongRuns()).isEmpty();
            assertThat(judged.withoutLongWindow()).isEmpty();
            assertThat(judged.differences()).isEmpty();
            assertThat(days.program().stored().texts("SELECT DISTINCT data_through FROM connections"))
                    .containsExactly(days.today().minusDays(1).toString());
        }
    }

    @Test
    @Tag("long")
    @Timeout(3_600)
    void sync9_a_year_with_all_that_befalls_an_account_leaves_no_gap_and_every_total_is_amazons() throws Exception {
        Instant begun = Instant.now();
        try (MovedDays days = new MovedDays(BEGIN_OF_YEAR)) {
            days.connect();
            days.pass(7);
            days.withdrawConsent();
            days.rest(10);
            days.reconnect();
            days.pass(82);
            days.jumpAheadAndBack(Duration.ofDays(30));
            days.pass(50);
            days.stopFor(3);
            // Of some of these days Amazon keeps no Brands any more, and of fewer no Display, when somebody looks
            // again.
            days.stopFor(70);
            days.pass(99);
            days.awaitDeeds("CONSENT_EXPIRING", 1);
            days.pass(30);
            days.awaitDeeds("CONSENT_EXPIRING", 2);
            days.pass(11);

            Duration passed = Duration.between(begun, Instant.now());
            assertThat(days.today()).isEqualTo(BEGIN_OF_YEAR.plusDays(365));
            JudgedDays judged = new JudgedDays(days);
            tell(days, judged, passed);
            // Of both profiles eleven days of Brands and six of Display.
            assertThat(judged.covers()).isEqualTo(Map.of("loaded", 3_916, "NOT_KEPT", 34));
            assertAllIsRight(judged, BEGIN_OF_YEAR.plusDays(40));
            Map<String, Integer> deeds = judged.deeds();
            // How often they were too late depends on who looks first after a stop; that it ended is told as often.
            assertThat(deeds.remove("CONNECTION_STALE")).isEqualTo(deeds.remove("SYNC_RECOVERED"));
            assertThat(deeds)
                    .isEqualTo(Map.of(
                            "USER_CREATED", 1,
                            "SIGNED_IN", 2,
                            "AUTHORIZATION_STARTED", 2,
                            "CONSENT_RECEIVED", 2,
                            "PROFILE_CONNECTED", 2,
                            "FIRST_SYNC_DONE", 2,
                            "CONSENT_ENDED", 1,
                            "CONSENT_RENEWED", 1,
                            "CONSENT_EXPIRING", 2));
        }
    }

    /** All of it is told at once: a year does not pass twice to know the rest. */
    private static void assertAllIsRight(JudgedDays judged, LocalDate sample) {
        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(judged.wrongRuns()).isEmpty();
            softly.assertThat(judged.withoutLongWindow()).isEmpty();
            softly.assertThat(judged.wrongHistory(sample)).isEmpty();
            softly.assertThat(judged.changes(sample)).isGreaterThan(2);
            softly.assertThat(judged.differences()).isEmpty();
        });
    }

    private static void tell(MovedDays days, JudgedDays judged, Duration passed) {
        System.out.printf(
                "%d days in %d s, %d with a daily run; days of reports by what is known of them: %s; deeds: %s%n",
                BEGIN_OF_YEAR.datesUntil(days.today()).count(),
                passed.toSeconds(),
                days.worked().size(),
                judged.covers(),
                judged.deeds());
    }
}
