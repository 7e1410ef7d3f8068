package adsconnect.api;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SKILL-1: what is in the archive holds together, and tells of what there is. Its scenarios are run by a journey. */
@ExtendWith(VertxExtension.class)
final class SkillTest {

    private static final Map<String, String> FILES = Skill.files(URI.create("https://ads.example.test"));
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern RECIPE = Pattern.compile("(?m)^(GET|POST) https://ads\\.example\\.test(/[^\\s?]*)");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\S+) \\| (\\S+) \\|");

    @Test
    void whoever_has_no_key_may_download_it(Vertx vertx) {
        ApiProgram.Answer answer = new ApiFixture(vertx).stranger().get(Skill.PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).startsWith("PK").contains("ads-connect/SKILL.md", "ads-connect/SKILL.zh.md");
    }

    @Test
    void its_head_says_what_it_is_and_is_not_for() {
        List<String> lines = file("SKILL.md").lines().toList();

        assertThat(lines.getFirst()).isEqualTo("---");
        assertThat(lines.get(1)).isEqualTo("name: ads-connect");
        assertThat(lines.get(2)).startsWith("description: ").hasSizeLessThan(1024);
        assertThat(lines.get(2)).contains("Use it when", "Not for changing campaigns", "orders, stock or finance");
        assertThat(lines.get(3)).isEqualTo("---");
    }

    @Test
    void every_file_that_is_pointed_to_is_there() {
        FILES.forEach((name, text) -> LINK.matcher(text)
                .results()
                .map(link -> URI.create(name).resolve(link.group(1)).toString())
                .forEach(target -> assertThat(FILES).as(name).containsKey(target)));
    }

    @Test
    void no_place_is_left_empty_and_nothing_looks_like_a_secret() {
        assertThat(FILES.values())
                .noneMatch(text -> text.contains("{{"))
                .noneMatch(text -> Pattern.compile("Atz[ar]\\||adsc_[A-Za-z0-9_-]{8}")
                        .matcher(text)
                        .find());
    }

    @Test
    void both_languages_have_the_same_parts() {
        assertThat(parts("SKILL.zh.md")).isEqualTo(parts("SKILL.md"));
        assertThat(steps("references/scenarios.zh.md")).isEqualTo(steps("references/scenarios.md"));
    }

    @Test
    void every_recipe_is_a_call_there_is(Vertx vertx) {
        Set<String> calls = new ApiFixture(vertx)
                .routes.operations().stream()
                        .map(operation ->
                                operation.method() + " " + operation.path().replaceAll("\\{\\w+}", "*"))
                        .collect(Collectors.toSet());

        assertThat(RECIPE.matcher(file("references/recipes.md")).results().map(SkillTest::call))
                .hasSizeGreaterThan(10)
                .filteredOn(call -> !call.startsWith("POST /api/v1/profiles/*/ads/"))
                .allSatisfy(call -> assertThat(calls).contains(call));
    }

    @ParameterizedTest
    @ValueSource(strings = {"references/failures.md", "references/failures.zh.md"})
    void every_code_stands_there_with_its_status_and_whether_to_try_again(String name) {
        Map<String, String> rows = ROW.matcher(file(name))
                .results()
                .collect(Collectors.toMap(row -> row.group(1), row -> row.group(2) + " " + row.group(3)));
        String yes = name.contains(".zh.") ? "是" : "yes";
        String no = name.contains(".zh.") ? "否" : "no";

        assertThat(rows)
                .isEqualTo(Arrays.stream(Code.values())
                        .collect(Collectors.toMap(
                                Code::text,
                                code -> (code.status().isPresent()
                                                ? code.status().getAsInt()
                                                : "–") + " " + (code.retryable() ? yes : no))));
    }

    private static String call(MatchResult recipe) {
        return recipe.group(1) + " " + recipe.group(2).replaceAll("\\$[A-Z_]+", "*");
    }

    private static String file(String name) {
        return FILES.get(Skill.FOLDER + name);
    }

    private static long parts(String name) {
        return file(name).lines().filter(line -> line.startsWith("## ")).count();
    }

    /** The recipes of each scenario, in order. */
    private static List<String> steps(String name) {
        return Pattern.compile("(?m)^(?:(##) |[0-9]+\\. `(\\w+)`)")
                .matcher(file(name))
                .results()
                .map(step -> step.group(1) == null ? step.group(2) : step.group(1))
                .toList();
    }
}
