package adsconnect.api;

import adsconnect.httpkit.Reply;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers of a profile as a file of comma-separated values (RFC 4180), the same fields as in JSON. */
final class MetricsCsv {

    static final String TYPE = "text/csv";

    private static final List<String> HEADER = Arrays.stream(MetricsJson.Item.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    /** What begins so a spreadsheet runs: shoppers write search terms, and anybody writes a campaign's name. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]");

    private MetricsCsv() {}

    static Reply reply(String currency, MetricsFound found) {
        String lines = Stream.concat(
                        Stream.of(line(HEADER.stream())),
                        found.rows().stream().map(row -> line(cells(row.item(currency)))))
                .collect(Collectors.joining());
        return new Reply(
                200,
                Map.of("content-type", TYPE + "; charset=utf-8", "vary", "Accept"),
                List.of(),
                lines.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> cells(MetricsJson.Item item) {
        return Stream.concat(
                Stream.of(item.key(), item.label()).map(MetricsCsv::harmless),
                Stream.of(
                                item.spend(),
                                item.sales(),
                                item.orders(),
                                item.clicks(),
                                item.impressions(),
                                plain(item.acos()),
                                plain(item.roas()),
                                Objects.requireNonNullElse(item.cpc(), ""),
                                plain(item.ctr()),
                                plain(item.conversionRate()))
                        .map(Object::toString));
    }

    private static String plain(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    private static String line(Stream<String> cells) {
        return cells.map(cell -> TO_BE_QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
