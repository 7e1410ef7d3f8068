package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.metrics.Change.News;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    @Test
    void tells_by_what_part_a_figure_changed() {
        assertThat(Change.of(Measure.SPEND, spend("40"), spend("30")))
                .map(Change::ratio)
                .hasValueSatisfying(ratio -> assertThat(ratio).isEqualByComparingTo("-0.25"));
    }

    @Test
    void nothing_changes_against_nothing() {
        assertThat(Change.of(Measure.SPEND, spend("0"), spend("30"))).isEmpty();
        assertThat(Change.of(Measure.SPEND, Optional.empty(), spend("30"))).isEmpty();
        assertThat(Change.of(Measure.SPEND, spend("30"), Optional.empty())).isEmpty();
        assertThat(Change.of(Measure.ACOS, spend("30"), spend("30"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SPEND, 0.2, MORE",
        "SPEND, -0.2, LESS",
        "CLICKS, 0.2, BETTER",
        "CLICKS, -0.2, WORSE",
        "CPC, 0.2, WORSE",
        "CPC, -0.2, BETTER",
        "SALES, 0.2, BETTER",
        "SALES, 0.0004, SAME",
        "SALES, -0.0004, SAME"
    })
    void more_is_good_bad_or_neither(Measure measure, BigDecimal ratio, News news) {
        assertThat(new Change(ratio).news(measure, 7, 2)).isEqualTo(news);
    }

    @ParameterizedTest
    @CsvSource({
        // All sales of two days of seven are missing: they can't be less than five sevenths for that reason.
        "SALES, -0.28, OPEN", "SALES, -0.29, WORSE",
        // Nor can what is spent for them be more than seven fifths.
        "ACOS, 0.4, OPEN", "ACOS, 0.41, WORSE",
        // Clicks are not credited later.
        "CLICKS, -0.1, WORSE"
    })
    void dash2_what_days_that_are_not_final_may_explain_is_no_bad_news_yet(
            Measure measure, BigDecimal ratio, News news) {
        assertThat(new Change(ratio).news(measure, 7, 2)).isEqualTo(news);
        assertThat(new Change(ratio).news(measure, 7, 0)).isEqualTo(News.WORSE);
    }

    private static Optional<Measures> spend(String spend) {
        return Optional.of(new Measures(new BigDecimal(spend), BigDecimal.ZERO, 0, 0, 0));
    }
}
