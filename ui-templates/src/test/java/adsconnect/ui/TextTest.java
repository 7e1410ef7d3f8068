package adsconnect.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextTest {

    private static final Text ENGLISH = Text.of("en");
    private static final Text CHINESE = Text.of("zh");

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(CHINESE.keys()).isEqualTo(ENGLISH.keys());
    }

    @Test
    void every_key_named_in_a_template_exists() {
        Pattern literal = Pattern.compile("text\\.get\\(\"([^\"]+)\"\\s*[,)]");
        List<String> named = templates()
                .flatMap(template -> literal.matcher(template).results().map(match -> match.group(1)))
                .toList();

        assertThat(named).hasSizeGreaterThan(100);
        assertThat(ENGLISH.keys()).containsAll(named);
    }

    @Test
    void every_text_is_a_pattern_that_can_be_filled_in() {
        for (Text text : List.of(ENGLISH, CHINESE)) {
            assertThat(text.keys())
                    .allSatisfy(key ->
                            assertThat(text.get(key, 3, "x")).isNotBlank().doesNotContain("{", "''"));
        }
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        assertThat(ENGLISH.keys()).allSatisfy(key -> {
            String english = ENGLISH.get(key, 123, 456);
            String chinese = CHINESE.get(key, 123, 456);
            assertThat(chinese.contains("123")).isEqualTo(english.contains("123"));
            assertThat(chinese.contains("456")).isEqualTo(english.contains("456"));
        });
    }

    @Test
    void a_straight_apostrophe_is_always_written_twice() throws IOException {
        for (String language : Text.LANGUAGES) {
            assertThat(Files.readAllLines(Path.of("src/main/resources/text/" + language + ".properties")))
                    .filteredOn(line -> !line.startsWith("#"))
                    .noneMatch(line -> line.replace("''", "").contains("'"));
        }
        assertThat(ENGLISH.get("picker.missing")).isEqualTo("Don't see your account?");
    }

    @Test
    void values_are_put_in() {
        assertThat(ENGLISH.get("pending.title", 59)).isEqualTo("Finish connecting (59 min left)");
        assertThat(ENGLISH.get("picker.found", 0)).isEqualTo("No profiles yet");
        assertThat(ENGLISH.get("picker.found", 1)).isEqualTo("1 profile found");
        assertThat(ENGLISH.get("picker.found", 1000)).isEqualTo("1,000 profiles found");
    }

    @Test
    void an_unknown_key_or_language_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ENGLISH.get("no.such.key"))
                .withMessageContaining("no.such.key");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("fr"));
    }

    @Test
    void every_failure_has_title_and_text() {
        assertThat(Samples.FAILURES)
                .hasSizeGreaterThan(30)
                .allSatisfy(code ->
                        assertThat(ENGLISH.keys()).contains("failure." + code + ".title", "failure." + code + ".text"));
    }

    private static Stream<String> templates() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/ui"))) {
            return files.filter(Files::isRegularFile).map(TextTest::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Help is read by people who are stuck already. */
    @Test
    void help2_help_sends_nobody_to_a_button_that_is_not_there() {
        Pattern pressed = Pattern.compile("[Pp]ress (?=[A-Z])(.*)", Pattern.DOTALL);
        Pattern quoted = Pattern.compile("「([^」]*)」");
        Set<String> english = labels(ENGLISH);
        Set<String> chinese = labels(Text.of("zh"));

        assertThat(helpOf(ENGLISH)
                        .flatMap(help -> pressed.matcher(help).results())
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(english).anyMatch(words::startsWith));
        assertThat(helpOf(Text.of("zh"))
                        .flatMap(help -> quoted.matcher(help).results())
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(words -> assertThat(chinese).anyMatch(label -> label.startsWith(words)));
    }

    @Test
    void help2_help_promises_nothing_that_the_product_does_not_do_yet() {
        assertThat(helpOf(ENGLISH))
                .noneMatch(help -> help.matches("(?is).*(is a single step|you are reminded|once a day).*"));
        assertThat(helpOf(Text.of("zh"))).noneMatch(help -> help.matches("(?s).*(会提醒您|每天早上).*"));
    }

    private static Stream<String> helpOf(Text text) {
        return text.keys().stream().filter(key -> key.startsWith("help.")).map(text::get);
    }

    private static Set<String> labels(Text text) {
        return text.keys().stream()
                .filter(key -> !key.startsWith("help."))
                .map(text::get)
                // As help writes what stands there only on the page.
                .map(label -> label.replaceAll("\\{[^}]*\\}", "…"))
                .filter(label -> label.length() > 1 && label.length() < 40)
                .collect(Collectors.toSet());
    }
}
