package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.testkit.Samples;
import adsconnect.ui.dashboard.Card;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CardsTest {

    private static final LocalDate FIRST = Samples.TODAY.minusDays(3);

    /** Spend 100, sales 400, 8 orders, 50 clicks, 5,000 impressions. */
    private static final Measures BEFORE = measures("100", "400", 8, 50, 5_000);

    @Test
    void dash1_the_ten_figures_stand_in_their_order() {
        assertThat(cards(BEFORE, Optional.empty()))
                .extracting(Card::key)
                .containsExactly(
                        "spend",
                        "sales",
                        "acos",
                        "roas",
                        "orders",
                        "clicks",
                        "impressions",
                        "ctr",
                        "cpc",
                        "conversionRate");
    }

    @Test
    void values_are_formatted() {
        assertThat(cards(BEFORE, Optional.empty()))
                .extracting(Card::value)
                .containsExactly("$100.00", "$400.00", "25.0%", "4.00", "8", "50", "5,000", "1.00%", "$2.00", "16.0%");
    }

    @ParameterizedTest
    @CsvSource({
        // twice of everything that counts, so that the ratios stay
        "200, 800, 16, 100, 10000, more, better, same, same, better, better, better, same, same, same",
        "50, 200, 4, 25, 2500, less, worse, same, same, worse, worse, worse, same, same, same",
        // dearer and less sold: ACoS and cost per click up, ROAS down
        "200, 200, 8, 50, 5000, more, worse, worse, worse, same, same, same, same, worse, same",
        // cheaper and more sold
        "50, 800, 8, 50, 5000, less, better, better, better, same, same, same, same, better, same"
    })
    void dash1_more_is_good_news_bad_news_or_neither(
            String spend,
            String sales,
            long orders,
            long clicks,
            long impressions,
            String spendNews,
            String salesNews,
            String acos,
            String roas,
            String ordersNews,
            String clicksNews,
            String impressionsNews,
            String ctr,
            String cpc,
            String conversionRate) {
        assertThat(cards(measures(spend, sales, orders, clicks, impressions), Optional.of(BEFORE)))
                .extracting(Card::trend)
                .containsExactly(
                        spendNews,
                        salesNews,
                        acos,
                        roas,
                        ordersNews,
                        clicksNews,
                        impressionsNews,
                        ctr,
                        cpc,
                        conversionRate);
    }

    @Test
    void changes_carry_their_sign() {
        List<Card> cards = cards(measures("110", "200", 8, 50, 5_000), Optional.of(BEFORE));

        assertThat(cards).extracting(Card::change).startsWith("+10.0%", "−50.0%", "+120.0%");
        assertThat(card(cards, "orders").change()).isEqualTo("0.0%");
    }

    @Test
    void a_change_too_small_to_show_is_no_news_and_has_no_sign() {
        Card card = card(cards(measures("100", "400.10", 8, 50, 5_000), Optional.of(BEFORE)), "sales");

        assertThat(card.trend()).isEqualTo("same");
        assertThat(card.change()).isEqualTo("0.0%");
    }

    @Test
    void without_anything_before_there_is_no_change() {
        assertThat(cards(BEFORE, Optional.empty())).allSatisfy(card -> {
            assertThat(card.change()).isEmpty();
            assertThat(card.trend()).isEqualTo("same");
        });
    }

    @Test
    void nothing_before_is_nothing_to_compare_with() {
        assertThat(cards(BEFORE, Optional.of(Measures.NONE))).allSatisfy(card -> {
            assertThat(card.change()).isEmpty();
            assertThat(card.trend()).isEqualTo("same");
        });
    }

    @Test
    void a_ratio_that_no_longer_exists_has_no_change() {
        Card acos = card(cards(measures("100", "0", 0, 0, 0), Optional.of(BEFORE)), "acos");

        assertThat(acos.value()).isEqualTo("–");
        assertThat(acos.change()).isEmpty();
    }

    @Test
    void the_little_line_has_a_point_a_day_between_ground_and_ceiling() {
        Card spend = card(cards(days("0", "50", "100"), Optional.empty()), "spend");

        assertThat(spend.spark()).isEqualTo("0,22 50,12 100,2");
    }

    /** Of seven days with so many sales each, the last two are not final: at the worst all of their sales are missing. */
    @ParameterizedTest
    @CsvSource({
        // Sales before, sales now; the news of sales, ACoS, ROAS
        "700, 690, open, open, open",
        "700, 500, open, open, open",
        "700, 499, worse, worse, worse",
        "700, 710, better, better, better",
    })
    void dash2_what_days_that_are_not_final_may_do_alone_is_no_bad_news(
            String before, String now, String sales, String acos, String roas) {
        List<Card> cards = week(before, now, FIRST.plusDays(4));

        assertThat(cards).extracting(Card::trend).startsWith("same", sales, acos, roas);
        assertThat(card(cards, "clicks").trend()).isEqualTo("same");
    }

    @Test
    void dash2_where_no_day_is_final_nothing_that_is_credited_later_is_bad_news() {
        assertThat(card(week("700", "1", FIRST.minusDays(1)), "acos").trend()).isEqualTo("open");
    }

    @Test
    void dash2_clicks_are_not_credited_later() {
        SortedMap<LocalDate, Measures> byDay = new TreeMap<>();
        byDay.put(FIRST, measures("100", "400", 8, 40, 5_000));

        List<Card> cards = cards(numbers(byDay, byDay.get(FIRST), Optional.of(BEFORE), FIRST.minusDays(1)));

        assertThat(card(cards, "clicks").trend()).isEqualTo("worse");
    }

    /** A week that cost 100, as the one before. */
    private static List<Card> week(String salesBefore, String sales, LocalDate settled) {
        SortedMap<LocalDate, Measures> byDay = new TreeMap<>();
        for (int i = 0; i < 7; i++) {
            byDay.put(FIRST.plusDays(i), measures("0", "0", 0, 0, 0));
        }
        return cards(numbers(
                byDay,
                measures("100", sales, 8, 50, 5_000),
                Optional.of(measures("100", salesBefore, 8, 50, 5_000)),
                settled));
    }

    @Test
    void what_was_before_is_told_where_a_change_is_not() {
        List<Card> cards = cards(BEFORE, Optional.of(measures("0", "0", 0, 0, 0)));

        assertThat(cards).extracting(Card::before).startsWith("$0.00", "$0.00", "–");
        assertThat(cards(BEFORE, Optional.empty())).extracting(Card::before).containsOnly("");
    }

    @Test
    void a_day_of_which_nothing_is_known_is_left_out_of_the_line() {
        Numbers known = numbers(days("50", "0", "100"), BEFORE, Optional.empty(), FIRST);
        known.unknown().add(FIRST.plusDays(1));

        assertThat(card(cards(known), "spend").spark()).isEqualTo("0,12 100,2");
    }

    @Test
    void a_day_without_the_ratio_is_left_out() {
        // No sales, so no ACoS on any day
        assertThat(card(cards(days("0", "50", "100"), Optional.empty()), "acos").spark())
                .isEmpty();
        assertThat(card(cards(days("0", "50", "100"), Optional.empty()), "cpc").spark())
                .isEqualTo("0,22 50,12 100,2");
    }

    @Test
    void one_day_or_nothing_at_all_is_no_line() {
        assertThat(card(cards(days("50"), Optional.empty()), "spend").spark()).isEmpty();
        assertThat(card(cards(days("0", "0", "0"), Optional.empty()), "spend").spark())
                .isEmpty();
    }

    @Test
    void large_numbers_are_plain_digits_in_the_line() {
        Card spend = card(cards(days("0.01", "99999999.99", "33333333.33"), Optional.empty()), "spend");

        assertThat(spend.spark()).matches("([0-9.]+,[0-9.]+ ?){3}");
    }

    private static List<Card> cards(Measures totals, Optional<Measures> before) {
        SortedMap<LocalDate, Measures> byDay = new TreeMap<>();
        byDay.put(FIRST, totals);
        return cards(byDay, totals, before);
    }

    private static List<Card> cards(SortedMap<LocalDate, Measures> byDay, Optional<Measures> before) {
        return cards(byDay, byDay.values().stream().reduce(Measures.NONE, Measures::plus), before);
    }

    private static List<Card> cards(SortedMap<LocalDate, Measures> byDay, Measures totals, Optional<Measures> before) {
        return cards(numbers(byDay, totals, before, byDay.lastKey()));
    }

    private static List<Card> cards(Numbers numbers) {
        Formats formats = new Formats(new Preferences("en", Locale.US, "system", Formats.UTC));
        return new Cards(new Figures(formats, "USD"), numbers).all();
    }

    private static Numbers numbers(
            SortedMap<LocalDate, Measures> byDay, Measures totals, Optional<Measures> before, LocalDate settled) {
        Period period = new Period(byDay.firstKey(), byDay.lastKey());
        return new Numbers(
                period, period, byDay, new TreeSet<>(), new TreeSet<>(), settled, totals, Map.of(), before, List.of());
    }

    /** Days with so much spend, one click and no sales each. */
    private static SortedMap<LocalDate, Measures> days(String... spend) {
        SortedMap<LocalDate, Measures> days = new TreeMap<>();
        for (int i = 0; i < spend.length; i++) {
            days.put(FIRST.plusDays(i), measures(spend[i], "0", 0, 1, 10));
        }
        return days;
    }

    private static Measures measures(String spend, String sales, long orders, long clicks, long impressions) {
        return new Measures(new BigDecimal(spend), new BigDecimal(sales), orders, clicks, impressions);
    }

    private static Card card(List<Card> cards, String key) {
        return cards.stream().filter(card -> card.key().equals(key)).findFirst().orElseThrow();
    }
}
