package adsconnect.architecture.journeys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The skill as an agent reads it: recipes, and conversations that use them. */
record SkillScript(Map<String, Recipe> recipes, List<Scenario> english, List<Scenario> chinese) {

    private static final Pattern RECIPE =
            Pattern.compile("(?ms)^## (\\w+)\\n.*?```http\\n(\\w+) (\\S+)\\n(.*?)\\n(?:\\n(.*?)\\n)?```");
    private static final Pattern STEP = Pattern.compile("[0-9]+\\. `(\\w+)`(.*?) → (.*?)(?:; keep (.*))?");
    private static final Pattern PUT_IN = Pattern.compile("([A-Z_]+)=`([^`]*)`");
    private static final Pattern FOUND = Pattern.compile("`(\\w+)`(?:=`([^`]*)`)?");

    /** One request, with {@code $NAME} where something is to be put in. */
    record Recipe(String method, String address, Map<String, String> headers, String body) {}

    /** @param lines steps and what people do between them, in order */
    record Scenario(String title, List<Line> lines) {}

    sealed interface Line {}

    /**
     * A recipe to use.
     *
     * @param putIn by name
     * @param found fields of the answer, and their values where they are told; empty for any
     * @param keep names for the lines that follow, and the fields they are in
     */
    record Step(String recipe, Map<String, String> putIn, Map<String, String> found, Map<String, String> keep)
            implements Line {}

    /** The person opens the link and allows what it asks for. */
    record Consents() implements Line {}

    static SkillScript in(byte[] archive) {
        Map<String, String> files = unpacked(archive);
        return new SkillScript(
                recipes(files.get("ads-connect/references/recipes.md")),
                scenarios(files.get("ads-connect/references/scenarios.md"), "The person opens the link and consents."),
                scenarios(files.get("ads-connect/references/scenarios.zh.md"), "对方打开链接并同意授权。"));
    }

    private static Map<String, String> unpacked(byte[] archive) {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private static Map<String, Recipe> recipes(String text) {
        return RECIPE.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> new Recipe(
                                found.group(2),
                                found.group(3),
                                headers(found.group(4)),
                                found.group(5) == null ? "" : found.group(5))));
    }

    private static Map<String, String> headers(String lines) {
        return lines.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }

    private static List<Scenario> scenarios(String text, String consents) {
        List<Scenario> scenarios = new ArrayList<>();
        for (String part : text.split("(?m)^## ")) {
            List<Line> lines = new ArrayList<>();
            for (String line : part.lines().toList()) {
                Matcher step = STEP.matcher(line);
                if (step.matches()) {
                    lines.add(new Step(
                            step.group(1),
                            pairs(PUT_IN, step.group(2)),
                            pairs(FOUND, step.group(3)),
                            step.group(4) == null ? Map.of() : pairs(PUT_IN, step.group(4))));
                } else if (line.contains(consents)) {
                    lines.add(new Consents());
                }
            }
            if (!lines.isEmpty()) {
                scenarios.add(new Scenario(part.lines().findFirst().orElseThrow(), lines));
            }
        }
        return scenarios;
    }

    private static Map<String, String> pairs(Pattern pattern, String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        pattern.matcher(text)
                .results()
                .forEach(pair -> pairs.put(pair.group(1), pair.group(2) == null ? "" : pair.group(2)));
        return pairs;
    }
}
