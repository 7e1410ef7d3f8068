package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** SKILL-1: the conversations that the skill shows go as it says, by its own recipes, against the wired program. */
class SkillJourneyTest {

    private static final Pattern NAME = Pattern.compile("\\$([A-Z_]+)");

    private static RunningProgram program;
    private static KeyedProgram agent;
    private static SkillScript skill;

    @BeforeAll
    static void download() {
        program = RunningProgram.sandbox();
        agent = KeyedProgram.of(program, "manager");
        skill = SkillScript.in(PlainHttp.bytes(program.address().resolve("/skill.zip")));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void every_recipe_is_used_by_a_scenario() {
        assertThat(skill.english())
                .flatExtracting(SkillScript.Scenario::lines)
                .filteredOn(SkillScript.Step.class::isInstance)
                .extracting(line -> ((SkillScript.Step) line).recipe())
                .containsAll(skill.recipes().keySet());
    }

    @Test
    void the_english_scenarios_go_as_told() {
        play(skill.english(), "access-removed");
    }

    @Test
    void the_chinese_scenarios_go_as_told() {
        play(skill.chinese(), "view-only");
    }

    /** @param login that reaches what the scenarios connect */
    private static void play(List<SkillScript.Scenario> scenarios, String login) {
        assertThat(scenarios).hasSizeGreaterThanOrEqualTo(8);
        LocalDate today = LocalDate.ofInstant(program.now(), ZoneOffset.UTC);
        Map<String, String> known = new HashMap<>(Map.of(
                "FROM", today.minusDays(8).toString(),
                "TO", today.minusDays(2).toString()));
        for (SkillScript.Scenario scenario : scenarios) {
            for (SkillScript.Line line : scenario.lines()) {
                switch (line) {
                    case SkillScript.Step step -> take(scenario.title(), step, known);
                    case SkillScript.Consents consents -> consent(known.get("LINK"), login);
                }
            }
        }
        // The other language's conversation finds what this one found.
        assertThat(agent.send("DELETE", "/api/v1/accounts/" + known.get("ACCOUNT_ID"), "")
                        .status())
                .isEqualTo(204);
    }

    private static void take(String scenario, SkillScript.Step step, Map<String, String> known) {
        known.putAll(step.putIn());
        SkillScript.Recipe recipe = skill.recipes().get(step.recipe());
        String path = filled(recipe.address(), known, value -> URLEncoder.encode(value, StandardCharsets.UTF_8))
                .substring(program.address().toString().length());
        String body = filled(
                recipe.body(), known, value -> value.replace("\\", "\\\\").replace("\"", "\\\""));
        KeyedProgram.Answer answer = agent.send(recipe.method(), path, body, recipe.headers());
        assertThat(answer.response().body().contains("Atza|"))
                .isEqualTo(step.recipe().equals("refresh"));
        JsonObject found = answer.json();
        step.found()
                .forEach((field, value) -> assertThat(String.valueOf(found.getValue(field)))
                        .as("%s: %s answered %d %s", scenario, step, answer.status(), found)
                        .isNotEqualTo("null")
                        .matches(value.isEmpty() ? "(?s).*" : Pattern.quote(value)));
        step.keep().forEach((name, field) -> known.put(name, found.getString(field)));
    }

    private static String filled(String template, Map<String, String> known, UnaryOperator<String> as) {
        return NAME.matcher(template).replaceAll(name -> {
            assertThat(known).containsKey(name.group(1));
            return Matcher.quoteReplacement(as.apply(known.get(name.group(1))));
        });
    }

    private static void consent(String link, String login) {
        try (Visitor person = new Visitor(program.address())) {
            person.page().navigate(link);
            person.press("Continue to Amazon");
            person.allowAs(login);
            assertThat(person.page().getByText("is connected").first()).isVisible();
        }
    }
}
