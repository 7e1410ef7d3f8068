package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private final Measures measures = new Measures(new BigDecimal("25.50"), new BigDecimal("102.00"), 3, 60, 12_000);

    @Test
    void dash2_makes_the_ratios() {
        assertThat(measures.acos().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(measures.roas().orElseThrow()).isEqualByComparingTo("4");
        assertThat(measures.costPerClick().orElseThrow()).isEqualByComparingTo("0.425");
        assertThat(measures.clickThroughRate().orElseThrow()).isEqualByComparingTo("0.005");
        assertThat(measures.conversionRate().orElseThrow()).isEqualByComparingTo("0.05");
    }

    @Test
    void dash2_a_ratio_with_a_zero_divisor_does_not_exist() {
        Measures nothing = new Measures(new BigDecimal("0.00"), new BigDecimal("0.0000"), 0, 0, 0);

        assertThat(nothing.acos()).isEmpty();
        assertThat(nothing.roas()).isEmpty();
        assertThat(nothing.costPerClick()).isEmpty();
        assertThat(nothing.clickThroughRate()).isEmpty();
        assertThat(nothing.conversionRate()).isEmpty();
    }

    @Test
    void dash2_a_zero_above_the_line_is_a_zero() {
        Measures noSales = new Measures(BigDecimal.TEN, BigDecimal.ZERO, 0, 5, 100);

        assertThat(noSales.roas().orElseThrow()).isZero();
        assertThat(noSales.conversionRate().orElseThrow()).isZero();
        assertThat(noSales.acos()).isEmpty();
    }

    @Test
    void dash2_adds_money_exactly() {
        Measures sum = Measures.NONE;
        for (int day = 0; day < 10; day++) {
            sum = sum.plus(new Measures(new BigDecimal("0.10"), new BigDecimal("0.20"), 1, 2, 3));
        }

        assertThat(sum.spend()).isEqualByComparingTo("1");
        assertThat(sum.sales()).isEqualByComparingTo("2");
        assertThat(sum.orders()).isEqualTo(10);
        assertThat(sum.clicks()).isEqualTo(20);
        assertThat(sum.impressions()).isEqualTo(30);
    }

    @Test
    void a_ratio_that_never_ends_is_still_a_number() {
        assertThat(new Measures(BigDecimal.ONE, new BigDecimal(3), 0, 0, 0)
                        .acos()
                        .orElseThrow())
                .isBetween(new BigDecimal("0.333333"), new BigDecimal("0.333334"));
    }

    @Test
    void dash1_the_period_before_is_as_long_and_ends_where_this_one_begins() {
        Period week = Period.ending(LocalDate.of(2026, 3, 7), 7);

        assertThat(week).isEqualTo(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 7)));
        assertThat(week.days()).isEqualTo(7);
        assertThat(week.before()).isEqualTo(new Period(LocalDate.of(2026, 2, 22), LocalDate.of(2026, 2, 28)));
        assertThat(Period.ending(LocalDate.of(2028, 3, 1), 1).before())
                .isEqualTo(Period.ending(LocalDate.of(2028, 2, 29), 1));
        assertThatThrownBy(() -> new Period(week.to(), week.from())).isInstanceOf(IllegalArgumentException.class);
    }
}
