package adsconnect.web;

import adsconnect.httpkit.Reply;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as a file, line by line, for spreadsheets and programs: RFC 4180. Not shared between threads. */
final class Csv {

    /** Without it a spreadsheet takes every letter beyond ASCII for something else. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int LONGEST_NAME = 120;

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** What begins so a spreadsheet runs, some of them also where the sign is written wide. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");

    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\\r\\n]");

    /** Means something in a path, a command or the header, on one system or another; or is not to be seen at all. */
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{C}\\s/\\\\:*?\"'<>|%;]+");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9._-]+");

    private final StringBuilder lines = new StringBuilder();

    /** @param header what the columns are called, in the reader's language */
    Csv(List<String> header) {
        lines.append(BYTE_ORDER_MARK);
        add(header);
    }

    private Csv() {}

    /** A later piece of one that is too large to be made at once. */
    static Csv further() {
        return new Csv();
    }

    String text() {
        return lines.toString();
    }

    /** One more line; a cell without a value is empty. */
    Csv add(List<String> cells) {
        lines.append(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")));
        return this;
    }

    /** As it is, without grouping, for a program or a spreadsheet to go on with. */
    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    static String number(Optional<BigDecimal> number) {
        return number.map(Csv::number).orElse("");
    }

    static String number(long number) {
        return Long.toString(number);
    }

    /** @param name of the file, in parts, without the ending: whose numbers, what of them, which days */
    Reply reply(String... name) {
        return new Reply(200, headers(name), List.of(), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Of an answer that is such a file, under that name. */
    static Map<String, String> headers(String... name) {
        return Map.of(
                "content-type",
                "text/csv; charset=utf-8",
                "content-disposition",
                disposition(name),
                "vary",
                "Cookie, Accept-Language");
    }

    private static String cell(String value) {
        String harmless =
                FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches() ? "'" + value : value;
        return TO_BE_QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /** The name twice (RFC 6266): in plain letters for old programs, and as it is. */
    private static String disposition(String... parts) {
        String plain = name(NOT_PLAIN, parts);
        String real = name(NOT_IN_A_NAME, parts);
        return "attachment; filename=\"" + plain + ".csv\"; filename*=UTF-8''"
                + URLEncoder.encode(real, StandardCharsets.UTF_8) + ".csv";
    }

    private static String name(Pattern unwanted, String... parts) {
        String name = Arrays.stream(parts)
                .map(part -> unwanted.matcher(part).replaceAll("-"))
                .map(part -> part.replaceAll("^[-.]+|[-.]+$", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("_"));
        int length = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.isEmpty() ? "table" : name.substring(0, name.offsetByCodePoints(0, length));
    }
}
