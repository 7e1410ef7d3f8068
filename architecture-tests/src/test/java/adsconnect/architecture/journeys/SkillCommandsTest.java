package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Surroundings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** SKILL-1: the commands that the skill names are such as the program takes, whatever stands for their words. */
class SkillCommandsTest {

    private static final String RECIPES = "/adsconnect/api/skill/references/recipes.md";
    private static final Pattern COMMAND = Pattern.compile("\\| `adsconnect ([^`]+)`");

    private static final Pattern VALUE = Pattern.compile("\\$[A-Z_]+");

    /** What is not here is what a person says or chose, which may be anything. */
    private static final Map<String, String> VALUES = Map.of(
            "$PROFILE_ID", "1",
            "$AUTHORIZATION_ID", "1",
            "$ACCOUNT_NAME", "-x",
            "$PATH", "/sd/campaigns",
            "$REGION", "NA",
            "$FROM", "2026-01-01",
            "$TO", "2026-01-31",
            "$BY", "searchTerm",
            "$SENTIMENT", "NEUTRAL",
            "$CATEGORY", "OTHER");

    static List<String> commands() throws IOException {
        try (InputStream recipes = SkillCommandsTest.class.getResourceAsStream(RECIPES)) {
            return COMMAND.matcher(new String(recipes.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(command -> command.group(1))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void skill1_a_command_of_a_recipe_can_be_given(String command) {
        CommandLine program =
                AdsConnectCommand.commandLine(new Surroundings(Map.of(), InputStream.nullInputStream(), false));
        String[] words = Arrays.stream(command.replaceAll("[\\[\\]']", "").split(" "))
                .map(word -> VALUE.matcher(word).replaceAll(name -> VALUES.getOrDefault(name.group(), "--help")))
                .toArray(String[]::new);

        CommandLine.ParseResult parsed = program.parseArgs(words);

        assertThat(parsed.subcommand().isUsageHelpRequested()).isFalse();
        assertThat(parsed.subcommand().errors()).isEmpty();
    }
}
