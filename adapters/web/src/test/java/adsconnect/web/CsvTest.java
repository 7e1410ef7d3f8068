package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.httpkit.Reply;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {

    @Test
    void a_spreadsheet_is_told_what_letters_these_are_and_every_line_ends() {
        String file = text(new Csv(List.of("名称", "花费")).add(List.of("示例店", "12.50")));

        assertThat(file).isEqualTo("\uFEFF名称,花费\r\n示例店,12.50\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a, b | \"a, b\"",
                "say \"hi\" | \"say \"\"hi\"\"\"",
                "plain; with a semicolon | plain; with a semicolon",
                "`` | ``",
            })
    void cells_are_quoted_only_where_they_have_to_be(String value, String cell) {
        assertThat(line(value)).isEqualTo(cell);
    }

    @Test
    void lines_within_a_cell_stay_there() {
        assertThat(line("two\nlines")).isEqualTo("\"two\nlines\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49 89", "-A1", "@SUM(A1)", "－1", "＝1", "-", "--1", "-1-1", "-1."})
    void what_a_spreadsheet_would_run_it_gets_as_text(String value) {
        assertThat(line(value)).isEqualTo("'" + value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t=1", "\r=1", "\n=1"})
    void blanks_in_front_hide_nothing(String value) {
        assertThat(line(value).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-12.5", "-3", "0", "1234567.8900"})
    void numbers_stay_numbers(String value) {
        assertThat(line(value)).isEqualTo(value);
    }

    @Test
    void numbers_are_exact_and_without_grouping() {
        assertThat(Csv.number(new BigDecimal("1234567.80"))).isEqualTo("1234567.80");
        assertThat(Csv.number(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(Csv.number(1_234_567)).isEqualTo("1234567");
        assertThat(Csv.number(Optional.empty())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme US | Acme-US | Acme-US",
                "Café Müller | Caf-M-ller | Caf%C3%A9-M%C3%BCller",
                "示例店 | 2026-11-01 | %E7%A4%BA%E4%BE%8B%E5%BA%97_2026-11-01",
                "../../etc/passwd | etc-passwd | etc-passwd",
                "a\"; x=\"b | a-x-b | a-x%3D-b",
            })
    void files_have_names_that_are_safe_everywhere(String given, String plain, String real) {
        String second = real.contains("_") ? "2026-11-01" : "";

        assertThat(new Csv(List.of("x")).reply(given, second).headers())
                .containsEntry("content-type", "text/csv; charset=utf-8")
                .containsEntry(
                        "content-disposition",
                        "attachment; filename=\"" + plain + ".csv\"; filename*=UTF-8''" + real + ".csv");
    }

    @Test
    void a_file_of_which_no_name_is_left_has_one_and_none_is_endless() {
        assertThat(new Csv(List.of("x"))
                        .reply("…".concat("\u202e"), "///")
                        .headers()
                        .get("content-disposition"))
                .contains("filename=\"table.csv\"");
        assertThat(new Csv(List.of("x")).reply("n".repeat(500)).headers().get("content-disposition"))
                .hasSizeLessThan(320);
    }

    private static String line(String cell) {
        String file = text(new Csv(List.of("x")).add(List.of(cell)));
        return file.substring("\uFEFFx\r\n".length(), file.length() - 2);
    }

    private static String text(Csv csv) {
        Reply reply = csv.reply("numbers");
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
