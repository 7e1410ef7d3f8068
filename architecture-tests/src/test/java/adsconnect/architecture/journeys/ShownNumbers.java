package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.LocalAmazonControl;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the page of one profile and its files say of some days.
 *
 * @param cards the ten figures, as they are read
 * @param totals the figures below the campaigns
 * @param days the lines of the days' file
 * @param campaigns the lines of the campaigns' file
 */
record ShownNumbers(
        long profile, List<String> cards, List<String> totals, List<List<String>> days, List<List<String>> campaigns) {

    private static final Pattern CARD = Pattern.compile("class=\"figure-value\">([^<]+)<");
    private static final Pattern TOTALS =
            Pattern.compile("(?s)id=\"campaigns\".*?<tfoot>(.*?)</tfoot>.*?id=\"search-terms\"");
    private static final Pattern CELL = Pattern.compile("<td[^>]*>([^<]+)</td>");

    /** As Amazon names what the columns of our files hold. */
    private static final int SPEND = 0;

    private static final int SALES = 1;
    private static final int ORDERS = 4;
    private static final int CLICKS = 5;
    private static final int IMPRESSIONS = 6;
    private static final int FIGURES = 10;

    static ShownNumbers of(HttpVisitor visitor, long profile, int days) {
        String address = "/dashboard/ads/connections/" + profile;
        String page = visitor.get(address + "?days=" + days).body();
        Matcher foot = TOTALS.matcher(page);
        assertThat(foot.find()).isTrue();
        return new ShownNumbers(
                profile,
                found(CARD, page),
                found(CELL, foot.group(1)),
                lines(visitor.get(address + "/days.csv?days=" + days).body()),
                lines(visitor.get(address + "/campaigns.csv?days=" + days).body()));
    }

    /** @param window of Sponsored Products; each other ad product has one of its own (DASH-2) */
    void agreeWith(LocalAmazonControl amazon, String window) {
        assertThat(cards).hasSize(FIGURES).isEqualTo(totals);
        JsonObject truth = amazon.truth(
                profile,
                LocalDate.parse(days.getFirst().getFirst()),
                LocalDate.parse(days.getLast().getFirst()));
        agree(SPEND, sum(truth, "cost", "cost", "cost"));
        agree(SALES, sum(truth, "sales" + window, "sales14d", "sales14d"));
        agree(ORDERS, sum(truth, "purchases" + window, "purchases14d", "purchases14d"));
        agree(CLICKS, sum(truth, "clicks", "clicks", "clicks"));
        agree(IMPRESSIONS, sum(truth, "impressions", "impressions", "impressions"));
    }

    private void agree(int figure, BigDecimal amazons) {
        assertThat(amount(cards.get(figure))).isEqualByComparingTo(amazons);
        assertThat(sum(days, figure)).isEqualByComparingTo(amazons);
        assertThat(sum(campaigns, figure)).isEqualByComparingTo(amazons);
    }

    /** Of a figure as it is written for Americans. */
    static BigDecimal amount(String written) {
        return new BigDecimal(written.replaceAll("[^0-9.]", ""));
    }

    private static BigDecimal sum(JsonObject truth, String products, String brands, String display) {
        return Stream.of(
                        truth.getJsonObject("SPONSORED_PRODUCTS").getValue(products),
                        truth.getJsonObject("SPONSORED_BRANDS").getValue(brands),
                        truth.getJsonObject("SPONSORED_DISPLAY").getValue(display))
                .map(value -> new BigDecimal(value.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<List<String>> lines, int figure) {
        return lines.stream()
                .map(line -> new BigDecimal(line.get(line.size() - FIGURES + figure)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            all.add(matcher.group(1).strip());
        }
        return all;
    }

    /** Of a file without line breaks in its cells; the figures stand last, and have no commas. */
    private static List<List<String>> lines(String file) {
        return file.lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }
}
