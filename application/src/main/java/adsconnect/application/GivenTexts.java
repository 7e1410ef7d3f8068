package adsconnect.application;

import adsconnect.domain.console.InForce;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is set in the environment and in the file it names: texts by their names, with where each comes from. Whatever is
 * asked for by its name is known from then on.
 */
final class GivenTexts {

    private static final String PREFIX = "ADSCONNECT_";
    private static final String CONFIG = "ADSCONNECT_CONFIG";
    private static final Pattern MAY_HOLD_A_SECRET = Pattern.compile("KEY|SECRET|PASSWORD|DATABASE|SMTP");

    /** Read by our other programs, which share the environment with this one. */
    private static final Set<String> OF_OTHERS = Set.of("ADSCONNECT_URL", "ADSCONNECT_API_KEY", "ADSCONNECT_CHROMIUM");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, InForce.Source> sources = new TreeMap<>();
    private final Set<String> known = new TreeSet<>(Set.of(CONFIG));
    private final String home;

    private GivenTexts(String home) {
        this.home = home;
    }

    /** @param problems gets a line if there is a file that can't be read */
    static GivenTexts of(Map<String, String> environment, List<String> problems) {
        GivenTexts given = new GivenTexts(environment.getOrDefault("HOME", System.getProperty("user.home")));
        Optional.ofNullable(environment.get(CONFIG))
                .filter(path -> !path.isBlank())
                .ifPresent(path -> given.addFile(path, problems));
        environment.forEach((name, value) -> {
            // An empty one is one that was not set, and hides nothing.
            if (name.startsWith(PREFIX) && !OF_OTHERS.contains(name) && !value.isBlank()) {
                given.put(name, value, InForce.Source.ENVIRONMENT);
            }
        });
        return given;
    }

    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    void byDefault(String name, String value) {
        defaults.put(name, value);
    }

    String home() {
        return home;
    }

    Set<String> known() {
        return known;
    }

    /** A line for each name that nobody asked for. */
    Stream<String> unknown() {
        return values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .map(name -> name + " is not a setting"
                        + Spelling.nearest(name, known)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }

    /** What was given, and where each comes from; what may hold a secret is masked. */
    String described() {
        return sources.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + (secret(one.getKey()) ? "***" : values.get(one.getKey())) + " ("
                        + one.getValue().name().toLowerCase(Locale.ROOT) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Every name there is, with what counts and what decides it; of what may hold a secret only that it is set. */
    List<InForce> inForce() {
        return known.stream()
                .map(name -> new InForce(
                        name,
                        secret(name) ? "" : values.getOrDefault(name, defaults.getOrDefault(name, "")),
                        secret(name),
                        sources.getOrDefault(name, InForce.Source.DEFAULT)))
                .toList();
    }

    private static boolean secret(String name) {
        return MAY_HOLD_A_SECRET.matcher(name).find();
    }

    private void addFile(String path, List<String> problems) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            problems.add(CONFIG + " names a file that can't be read: " + path);
        }
        properties.stringPropertyNames().forEach(name -> put(name, properties.getProperty(name), InForce.Source.FILE));
    }

    private void put(String name, String value, InForce.Source source) {
        values.put(name, value);
        sources.put(name, source);
    }
}
