package adsconnect.web;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One of the console's lists as a file: all that was found, however much it is.
 *
 * @param title text key of what the file is called
 * @param columns text keys
 * @param cells of a row, in the reader's language
 */
record ConsoleFile<T>(String title, List<String> columns, BiFunction<Text, T, List<String>> cells, Clock clock) {

    /** So many rows are read at once. */
    static final int PIECE = 2_000;

    /** @param next so many rows after that one, or the first ones */
    Reply reply(Visit visit, Function<Optional<T>, List<T>> next) {
        Text text = Preferences.of(visit).text();
        return Reply.streamed(
                200,
                Csv.headers(
                        text.get(title),
                        LocalDate.ofInstant(clock.instant(), Formats.UTC).toString()),
                Pieces.of(next, (rows, first) -> written(text, rows, first)));
    }

    private byte[] written(Text text, List<T> rows, boolean first) {
        Csv csv = first ? new Csv(columns.stream().map(text::get).toList()) : Csv.further();
        rows.forEach(row -> csv.add(cells.apply(text, row)));
        return csv.text().getBytes(StandardCharsets.UTF_8);
    }
}
