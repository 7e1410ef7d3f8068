package adsconnect.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RECO-4: the year of a consent. */
class ConsentTermTest {

    private static final Instant GIVEN = Instant.parse("2026-08-01T09:30:00Z");

    private final ConsentTerm term = new ConsentTerm(LocalDate.of(2026, 7, 30), Duration.ofDays(365));
    private final Consent consent = Consent.given(GIVEN);

    @ParameterizedTest
    @CsvSource({"0, 365", "304, 61", "305, 60", "334, 31", "335, 30", "336, 29", "358, 7", "364, 1", "365, 0", "400, 0"
    })
    void reco4_days_left_after_so_many_days(int days, int left) {
        assertThat(term.daysLeft(consent, after(days))).hasValue(left);
    }

    @ParameterizedTest
    @CsvSource({"305, 60", "334, 60", "335, 30", "336, 30", "351, 14", "358, 7", "363, 7", "364, 1"})
    void reco4_the_most_urgent_warning_is_the_one_that_is_due(int days, int warning) {
        assertThat(term.warning(consent, after(days))).hasValue(warning);
    }

    @Test
    void reco4_nobody_is_warned_long_before_nor_when_it_is_over() {
        assertThat(term.warning(consent, after(304))).isEmpty();
        assertThat(term.warning(consent, after(365))).isEmpty();
    }

    @Test
    void reco4_it_is_over_at_that_instant_and_not_before() {
        assertThat(term.isOverAt(consent, after(365).minusNanos(1))).isFalse();
        assertThat(term.daysLeft(consent, after(365).minusMillis(1))).hasValue(1);
        assertThat(term.isOverAt(consent, after(365))).isTrue();
    }

    @Test
    void reco4_a_consent_of_unknown_age_or_from_before_the_cutoff_has_no_end() {
        for (Consent endless : new Consent[] {
            new Consent(Optional.empty(), false, Optional.empty()), Consent.given(Instant.parse("2026-07-29T23:59:59Z"))
        }) {
            assertThat(term.endsAt(endless)).isEmpty();
            assertThat(term.daysLeft(endless, after(9999))).isEmpty();
            assertThat(term.warning(endless, after(9999))).isEmpty();
            assertThat(term.isOverAt(endless, after(9999))).isFalse();
        }
        assertThat(term.endsAt(Consent.given(Instant.parse("2026-07-30T00:00:00Z"))))
                .contains(Instant.parse("2027-07-30T00:00:00Z"));
    }

    @Test
    void a_consent_lasts_for_a_while() {
        assertThatThrownBy(() -> new ConsentTerm(LocalDate.EPOCH, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant after(int days) {
        return GIVEN.plus(Duration.ofDays(days));
    }
}
