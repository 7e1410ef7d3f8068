package adsconnect.application;

import adsconnect.domain.Secret;
import adsconnect.domain.console.InForce;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Named texts from the environment and the file it names, turned into values. Mistakes are collected, each with its
 * variable's name, and thrown together; a mistaken value's default goes on meanwhile. No message repeats a value, because
 * it may be a secret in the wrong place.
 */
final class Values {

    private static final String PREFIX = "ADSCONNECT_";
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final Pattern MAY_HOLD_A_SECRET = Pattern.compile("KEY|SECRET|PASSWORD|DATABASE|SMTP");

    /** Read by our other programs, which share the environment with this one. */
    private static final Set<String> OF_OTHERS = Set.of("ADSCONNECT_URL", "ADSCONNECT_API_KEY", "ADSCONNECT_CHROMIUM");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> defaults = new HashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Set<String> known = new TreeSet<>(Set.of("ADSCONNECT_CONFIG"));
    private final List<String> problems = new ArrayList<>();
    private final String home;

    private Values(String home) {
        this.home = home;
    }

    static Values of(Map<String, String> environment) {
        Values values = new Values(environment.getOrDefault("HOME", System.getProperty("user.home")));
        Optional.ofNullable(environment.get("ADSCONNECT_CONFIG"))
                .filter(path -> !path.isBlank())
                .ifPresent(values::addFile);
        environment.forEach((name, value) -> {
            // An empty one is one that was not set, and hides nothing.
            if (name.startsWith(PREFIX) && !OF_OTHERS.contains(name) && !value.isBlank()) {
                values.values.put(name, value);
                values.sources.put(name, "environment");
            }
        });
        return values;
    }

    /** What was given, and where each comes from; what may hold a secret is masked. */
    String described() {
        return sources.entrySet().stream()
                .map(one -> one.getKey() + "="
                        + (MAY_HOLD_A_SECRET.matcher(one.getKey()).find() ? "***" : values.get(one.getKey())) + " ("
                        + one.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Every name there is, with what counts and what decides it; of what may hold a secret only that it is set. */
    List<InForce> inForce() {
        return known.stream()
                .map(name -> {
                    boolean secret = MAY_HOLD_A_SECRET.matcher(name).find();
                    String value = values.getOrDefault(name, defaults.getOrDefault(name, ""));
                    return new InForce(
                            name,
                            secret ? "" : value,
                            secret,
                            InForce.Source.valueOf(
                                    sources.getOrDefault(name, "default").toUpperCase(Locale.ROOT)));
                })
                .toList();
    }

    /** What counts where nothing is given, for whoever looks at it. */
    <T> T byDefault(String name, T value) {
        defaults.put(name, value.toString());
        return value;
    }

    Set<String> known() {
        return known;
    }

    String home() {
        return home;
    }

    Optional<String> text(String name) {
        known.add(name);
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** A secret given directly, or by the name of a file that holds it. */
    Optional<Secret> secret(String name) {
        Optional<String> direct = text(name);
        Optional<String> file = text(name + "_FILE");
        if (direct.isPresent() && file.isPresent()) {
            problem(name, "is given twice, directly and as " + name + "_FILE");
        }
        return direct.or(() -> file.flatMap(path -> content(name + "_FILE", path)))
                .map(Secret::new);
    }

    /** A length of time that is not nothing. */
    Duration duration(String name, String byDefault) {
        Duration duration = durationOrNone(name, byDefault);
        if (duration.isZero()) {
            problem(name, "must be longer than nothing");
        }
        return duration;
    }

    /** A day, {@code YYYY-MM-DD}. */
    LocalDate date(String name, String byDefault) {
        try {
            return LocalDate.parse(text(name).orElse(byDefault(name, byDefault)));
        } catch (DateTimeParseException malformed) {
            problem(name, "is not a day like 2026-07-30");
            return LocalDate.EPOCH;
        }
    }

    Duration durationOrNone(String name, String byDefault) {
        Matcher matcher = DURATION.matcher(text(name).orElse(byDefault(name, byDefault)));
        if (!matcher.matches()) {
            problem(name, "is not a duration like 30s, 5m, 2h or 14d");
            return Duration.ofSeconds(1);
        }
        long amount = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofDays(amount);
        };
    }

    /** A length of time, or none, that is not longer than that. */
    Duration durationUpTo(String name, String byDefault, Duration longest) {
        Duration duration = durationOrNone(name, byDefault);
        if (duration.compareTo(longest) > 0) {
            problem(name, "must not be longer than " + longest.toHours() + "h");
            return longest;
        }
        return duration;
    }

    /** By a clock on the wall. */
    LocalTime timeOfDay(String name, String byDefault) {
        try {
            return LocalTime.parse(text(name).orElse(byDefault(name, byDefault)));
        } catch (DateTimeException malformed) {
            problem(name, "is not a time of day like 06:00");
            return LocalTime.parse(byDefault);
        }
    }

    int integer(String name, int byDefault, int least, int most) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return byDefault(name, byDefault);
        }
        try {
            int number = Integer.parseInt(text.get());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below, together with a number that is out of range.
        }
        problem(name, "is not a whole number from " + least + " to " + most);
        return byDefault;
    }

    /** An address for browsers: http or https. */
    Optional<URI> httpUrl(String name, String text) {
        Optional<URI> url = uri(text)
                .filter(uri ->
                        uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())));
        if (url.isEmpty()) {
            problem(name, "is not an address that begins with https:// or http://");
        }
        return url;
    }

    /** Scheme, host and port, without a path. */
    Optional<URI> origin(String name, String text) {
        Optional<URI> url = httpUrl(name, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        if (url.isPresent() && !bare(url.get())) {
            problem(name, "must be scheme, host and port, without a path");
            return Optional.empty();
        }
        return url.map(Values::asBrowsersWriteIt);
    }

    /** In lower case and without the usual port: what comes in {@code Host} and {@code Origin}. */
    private static URI asBrowsersWriteIt(URI url) {
        boolean usualPort = url.getPort() == 443 && "https".equals(url.getScheme())
                || url.getPort() == 80 && "http".equals(url.getScheme());
        String port = url.getPort() < 0 || usualPort ? "" : ":" + url.getPort();
        return URI.create(url.getScheme() + "://" + url.getHost().toLowerCase(Locale.ROOT) + port);
    }

    /** An origin that secrets may be sent to: https, or this very machine. */
    Optional<URI> safeOrigin(String name, String text) {
        return origin(name, text).filter(url -> safe(name, url));
    }

    /** A whole address that secrets may be sent to: https, or this very machine. */
    URI safeUrl(String name, URI byDefault) {
        return text(name)
                .flatMap(text -> httpUrl(name, text))
                .filter(url -> safe(name, url))
                .orElse(byDefault);
    }

    /** A value whose parser explains itself. */
    <T> Optional<T> parsed(String name, Supplier<T> parser) {
        try {
            return Optional.of(parser.get());
        } catch (IllegalArgumentException malformed) {
            problem(name, malformed.getMessage());
            return Optional.empty();
        }
    }

    void require(String name, String why) {
        if (text(name).isEmpty()) {
            problem(name, "is missing: " + why);
        }
    }

    void requireSecret(String name, String why) {
        if (text(name).isEmpty() && text(name + "_FILE").isEmpty()) {
            problem(name, "is missing: " + why);
        }
    }

    void throwIfAnythingIsWrong() {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> problem(
                        name,
                        "is not a setting"
                                + Spelling.nearest(name, known)
                                        .map(near -> "; did you mean " + near + "?")
                                        .orElse("")));
        if (!problems.isEmpty()) {
            throw new StartProblem(problems.stream().distinct().toList());
        }
    }

    private boolean safe(String name, URI url) {
        boolean safe = "https".equals(url.getScheme()) || LOOPBACK.contains(url.getHost());
        if (!safe) {
            problem(name, "must be https, or an address of this machine");
        }
        return safe;
    }

    private static boolean bare(URI url) {
        return (url.getPath() == null || url.getPath().isEmpty())
                && url.getQuery() == null
                && url.getFragment() == null
                && url.getUserInfo() == null;
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private void addFile(String path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            problem("ADSCONNECT_CONFIG", "names a file that can't be read: " + path);
        }
        properties.stringPropertyNames().forEach(name -> {
            values.put(name, properties.getProperty(name));
            sources.put(name, "file");
        });
    }

    private Optional<String> content(String name, String path) {
        try {
            String content = Files.readString(Path.of(path)).strip();
            if (content.isEmpty()) {
                problem(name, "names an empty file");
            }
            return Optional.of(content).filter(text -> !text.isEmpty());
        } catch (IOException unreadable) {
            // Without the path: somebody may have put the secret itself there.
            problem(name, "names a file that can't be read");
            return Optional.empty();
        }
    }

    void problem(String name, String what) {
        problems.add(name + " " + what);
    }
}
