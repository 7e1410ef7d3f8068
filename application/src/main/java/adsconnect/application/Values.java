package adsconnect.application;

import adsconnect.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named texts turned into values. Mistakes are collected, each with its variable's name, and thrown together; a mistaken
 * value's default goes on meanwhile. No message repeats a value, because it may be a secret in the wrong place.
 */
final class Values {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");

    private final GivenTexts given;
    private final List<String> problems;

    private Values(GivenTexts given, List<String> problems) {
        this.given = given;
        this.problems = problems;
    }

    static Values of(Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        return new Values(GivenTexts.of(environment, problems), problems);
    }

    GivenTexts given() {
        return given;
    }

    /** What counts where nothing is given, for whoever looks at it. */
    <T> T byDefault(String name, T value) {
        given.byDefault(name, value.toString());
        return value;
    }

    Optional<String> text(String name) {
        return given.text(name);
    }

    String text(String name, String byDefault) {
        return text(name).orElse(byDefault(name, byDefault));
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
            return LocalDate.parse(text(name, byDefault));
        } catch (DateTimeParseException malformed) {
            problem(name, "is not a day like 2026-07-30");
            return LocalDate.EPOCH;
        }
    }

    Duration durationOrNone(String name, String byDefault) {
        Matcher matcher = DURATION.matcher(text(name, byDefault));
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

    /** A length of time that is not shorter than so many days. */
    Duration durationFrom(String name, String byDefault, int leastDays) {
        Duration least = Duration.ofDays(leastDays);
        boolean written = DURATION.matcher(text(name, byDefault)).matches();
        Duration duration = durationOrNone(name, byDefault);
        if (written && duration.compareTo(least) < 0) {
            problem(name, "must not be shorter than " + leastDays + "d");
            return least;
        }
        return duration;
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
            return LocalTime.parse(text(name, byDefault));
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

    /** A value whose parser explains itself. */
    <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return text(name).flatMap(text -> explained(name, text, parser));
    }

    /** A secret whose parser explains itself. */
    <T> Optional<T> parsedSecret(String name, Function<String, T> parser) {
        return secret(name).flatMap(secret -> explained(name, secret.reveal(), parser));
    }

    private <T> Optional<T> explained(String name, String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
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
        given.unknown().forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new StartProblem(problems.stream().distinct().toList());
        }
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
