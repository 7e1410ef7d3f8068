package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import adsconnect.ui.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 20: the page, the table in the code and the texts say the same. */
class CodesPageTest {

    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_]+)` \\| (–|\\d{3}) \\| (yes|no) \\| (\\S.*\\S) → (\\S.*\\S) \\|");

    private static final Pattern TEXT = Pattern.compile("failure\\.([a-z_]+)\\.(title|text)");

    /** A page that waits, in the clothes of a failure page. */
    private static final String NO_FAILURE = "exchanging";

    @Test
    void the_page_has_one_row_for_each_code_in_the_same_order() throws IOException {
        assertThat(rows())
                .containsExactly(Arrays.stream(Code.values())
                        .map(code -> new Row(code.text(), status(code), code.retryable() ? "yes" : "no"))
                        .toArray(Row[]::new));
    }

    @Test
    void every_row_of_the_page_says_what_it_means_and_what_to_do() throws IOException {
        assertThat(lines()).allSatisfy(line -> assertThat(line).matches(ROW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_code_has_a_title_and_a_text_and_nothing_else_has(String language) {
        Set<String> expected = Stream.concat(Arrays.stream(Code.values()).map(Code::text), Stream.of(NO_FAILURE))
                .flatMap(code -> Stream.of("failure." + code + ".title", "failure." + code + ".text"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = Text.of(language).keys().stream()
                .filter(key -> TEXT.matcher(key).matches())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(written).isEqualTo(expected);
    }

    private static String status(Code code) {
        return code.status().isPresent() ? Integer.toString(code.status().getAsInt()) : "–";
    }

    private static List<Row> rows() throws IOException {
        return lines().stream().map(Row::of).flatMap(Optional::stream).toList();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of("CODES.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();
    }

    private record Row(String code, String status, String retryable) {

        static Optional<Row> of(String line) {
            Matcher row = ROW.matcher(line);
            return row.matches() ? Optional.of(new Row(row.group(1), row.group(2), row.group(3))) : Optional.empty();
        }
    }
}
