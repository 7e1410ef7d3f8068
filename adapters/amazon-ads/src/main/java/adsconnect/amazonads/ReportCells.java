package adsconnect.amazonads;

import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.SetAside.Reason;
import adsconnect.domain.sync.UnfitRow;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values of one row, as Amazon wrote them, read by column and in the kind that is needed. One object serves all rows of
 * a report, one after the other. Amazon writes ids as numbers here and as texts there, so both are taken. A value that
 * can't be taken throws {@link UnfitRow}; of two of one column the last one counts.
 */
final class ReportCells {

    /** Names and the like are cut: nobody needs more, and a broken report shall not fill the database. */
    private static final int LONGEST_TEXT = 1_000;

    /** No currency needs more digits before or behind the point; without a limit, 1e999999999 would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private static final int LONGEST_NUMBER = 2 * MOST_DIGITS;

    /** So many letters of a whole number fit into a long whatever they are. */
    private static final int SAFE_FOR_A_LONG = 18;

    private final ReportOrder order;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> columns;
    private final JsonToken[] kinds;
    private final long[] whole;
    private final String[] texts;
    private String lastDayText = "";
    private LocalDate lastDay;

    ReportCells(ReportOrder order, List<String> columns) {
        this.order = order;
        this.columns = columns;
        columns.forEach(column -> indexes.put(column, indexes.size()));
        this.kinds = new JsonToken[columns.size()];
        this.whole = new long[columns.size()];
        this.texts = new String[columns.size()];
    }

    /** Forgets the row before. */
    void clear() {
        Arrays.fill(kinds, null);
    }

    /** Takes the value that the parser stands at; false if nobody asked for this column. */
    boolean take(String column, JsonParser parser) throws IOException {
        Integer index = indexes.get(column);
        if (index == null) {
            parser.skipChildren();
            return false;
        }
        JsonToken token = parser.currentToken();
        kinds[index] = token;
        switch (token) {
            case VALUE_NUMBER_INT -> takeWhole(index, parser);
            // Not yet as numbers: one that nobody can hold spoils its row, but to Jackson the whole report.
            case VALUE_NUMBER_FLOAT, VALUE_STRING -> texts[index] = parser.getText();
            case VALUE_NULL -> kinds[index] = null;
            default -> {
                texts[index] = token.asString();
                parser.skipChildren();
            }
        }
        return true;
    }

    private void takeWhole(int index, JsonParser parser) throws IOException {
        if (parser.getTextLength() > SAFE_FOR_A_LONG) {
            kinds[index] = JsonToken.VALUE_NUMBER_FLOAT;
            texts[index] = parser.getText();
            return;
        }
        whole[index] = parser.getLongValue();
    }

    /** A day that was asked for. */
    LocalDate day(String column) {
        String text = present(column, text(column));
        if (!text.equals(lastDayText)) {
            try {
                lastDay = LocalDate.parse(text);
            } catch (DateTimeException noDay) {
                throw new UnfitRow(Reason.UNREADABLE, column);
            }
            lastDayText = text;
        }
        return order.ordered(lastDay);
    }

    /** An id, which can't be left out. */
    long id(String column) {
        if (kinds[indexes.get(column)] == null) {
            throw new UnfitRow(Reason.INCOMPLETE, column);
        }
        return count(column);
    }

    /** A whole number; none where Amazon says nothing. */
    long count(String column) {
        int index = indexes.get(column);
        if (kinds[index] == JsonToken.VALUE_NUMBER_INT) {
            return whole[index];
        }
        try {
            return money(column).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new UnfitRow(Reason.UNREADABLE, column);
        }
    }

    /** An exact decimal; zero where Amazon says nothing. */
    BigDecimal money(String column) {
        int index = indexes.get(column);
        if (kinds[index] == null) {
            return BigDecimal.ZERO;
        }
        return switch (kinds[index]) {
            case VALUE_NUMBER_INT -> BigDecimal.valueOf(whole[index]);
            case VALUE_NUMBER_FLOAT, VALUE_STRING -> parsed(column, texts[index]);
            default -> throw new UnfitRow(Reason.UNREADABLE, column);
        };
    }

    /** A text; empty where Amazon says nothing. */
    String text(String column) {
        int index = indexes.get(column);
        if (kinds[index] == null) {
            return "";
        }
        return switch (kinds[index]) {
            case VALUE_NUMBER_INT -> Long.toString(whole[index]);
            case VALUE_NUMBER_FLOAT, VALUE_STRING -> StorableText.of(texts[index], LONGEST_TEXT);
            default -> throw new UnfitRow(Reason.UNREADABLE, column);
        };
    }

    /** The row again, for a person to look at. */
    String asJson() {
        ObjectNode row = AmazonHttp.JSON.createObjectNode();
        for (int index = 0; index < kinds.length; index++) {
            String column = columns.get(index);
            switch (kinds[index]) {
                case null -> {}
                case VALUE_NUMBER_INT -> row.put(column, whole[index]);
                case VALUE_NUMBER_FLOAT -> row.putRawValue(column, new RawValue(shown(index)));
                default -> row.put(column, shown(index));
            }
        }
        return row.toString();
    }

    private String shown(int index) {
        return StorableText.of(texts[index], SetAside.LONGEST_TEXT);
    }

    private static String present(String column, String text) {
        if (text.isEmpty()) {
            throw new UnfitRow(Reason.INCOMPLETE, column);
        }
        return text;
    }

    private static BigDecimal parsed(String column, String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new UnfitRow(Reason.UNREADABLE, column);
        }
        try {
            return sensible(column, new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            throw new UnfitRow(Reason.UNREADABLE, column);
        }
    }

    private static BigDecimal sensible(String column, BigDecimal amount) {
        boolean holdable =
                amount.precision() <= MOST_DIGITS && amount.scale() <= MOST_DIGITS && amount.scale() >= -MOST_DIGITS;
        if (!holdable) {
            throw new UnfitRow(Reason.UNREADABLE, column);
        }
        return amount;
    }
}
