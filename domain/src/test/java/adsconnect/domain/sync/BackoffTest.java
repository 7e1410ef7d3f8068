package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.Chance;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofMinutes(5));
    private final Chance chance = Samples.chance();

    @Test
    void sync3_doubles_each_time_up_to_a_limit_and_scatters_by_up_to_a_half() {
        long[] longest = {2, 4, 8, 16, 32, 64, 128, 256, 300, 300};
        for (int failures = 0; failures < longest.length; failures++) {
            Set<Duration> seen = new HashSet<>();
            for (int round = 0; round < 200; round++) {
                Duration pause = backoff.after(failures, chance);
                assertThat(pause)
                        .isBetween(
                                Duration.ofSeconds(longest[failures]).dividedBy(2),
                                Duration.ofSeconds(longest[failures]));
                seen.add(pause);
            }
            assertThat(seen).hasSizeGreaterThan(50);
        }
    }

    @Test
    void stays_at_the_limit_however_often_it_failed() {
        assertThat(backoff.after(100_000, chance)).isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
    }

    @Test
    void sync4_a_report_spans_at_most_31_days() {
        LocalDate today = Samples.TODAY;

        assertThatCode(() -> order(DayRange.endingBefore(today, 31))).doesNotThrowAnyException();
        assertThatThrownBy(() -> order(DayRange.endingBefore(today, 32))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_range_includes_both_its_ends() {
        DayRange week = DayRange.endingBefore(LocalDate.of(2026, 3, 1), 7);

        assertThat(week).isEqualTo(new DayRange(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 28)));
        assertThat(week.contains(week.from())).isTrue();
        assertThat(week.contains(week.to())).isTrue();
        assertThat(week.contains(week.from().minusDays(1))).isFalse();
        assertThat(week.contains(week.to().plusDays(1))).isFalse();
        assertThatThrownBy(() -> new DayRange(week.to(), week.from())).isInstanceOf(IllegalArgumentException.class);
    }

    private static ReportOrder order(DayRange days) {
        return new ReportOrder(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, days, false);
    }
}
