package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.Visit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what stands in the address of a call, and refuses what can't be read. */
final class Queries {

    private static final int LONGEST_SHOWN = 60;

    private Queries() {}

    /** Only what the operation knows, each once: a name with a slip in it would silently change what is asked for. */
    static void check(Operation operation, Visit visit) {
        Set<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        visit.query().values().forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Refusal.malformed(shown(name) + " is no parameter of this call. See /api/docs.");
            }
            if (values.size() > 1) {
                throw Refusal.malformed(name + " is given more than once. Send it once.");
            }
        });
        operation.parameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.QUERY && parameter.required())
                .filter(parameter -> given(visit, parameter.name()).isEmpty())
                .findFirst()
                .ifPresent(missing -> {
                    throw Refusal.malformed(missing.name() + " is missing in the query. " + missing.summary());
                });
    }

    /** A profile that the key may see; whose it is, is another question. */
    static ProfileId profile(Visit visit, Caller caller) {
        return ProfileId.parse(visit.parameters().get("profileId"))
                .filter(profile -> caller.sees(profile.value()))
                .orElseThrow(Refusal::noSuchProfile);
    }

    static Optional<AccountId> account(Visit visit) {
        return AccountId.parse(visit.parameters().get("accountId"));
    }

    static Optional<String> given(Visit visit, String name) {
        return visit.query().first(name).filter(text -> !text.isEmpty());
    }

    static boolean flag(Visit visit, String name) {
        return given(visit, name)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Refusal.malformed(name + " is true or false.");
                })
                .orElse(false);
    }

    static LocalDate day(Visit visit, String name) {
        String text = given(visit, name).orElse("");
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 2000 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // Told below, with what was expected.
        }
        throw Refusal.malformed(name + " is a day, as YYYY-MM-DD.");
    }

    static String oneOf(Visit visit, String name, List<String> values, String otherwise) {
        String text = given(visit, name).orElse(otherwise);
        if (!values.contains(text)) {
            throw Refusal.malformed(name + " is one of " + String.join(", ", values) + ".");
        }
        return text;
    }

    static int count(Visit visit, String name, int otherwise, int most) {
        return given(visit, name)
                .map(text -> {
                    if (text.matches("[1-9][0-9]{0,6}") && Integer.parseInt(text) <= most) {
                        return Integer.parseInt(text);
                    }
                    throw Refusal.malformed(name + " is a whole number from 1 to " + most + ".");
                })
                .orElse(otherwise);
    }

    static Optional<YearMonth> month(Visit visit, String name) {
        return given(visit, name).map(text -> {
            if (text.matches("2[0-9]{3}-(0[1-9]|1[0-2])")) {
                return YearMonth.parse(text);
            }
            throw Refusal.malformed(name + " is a month, as YYYY-MM.");
        });
    }

    /** What somebody sent, cut to what fits into a sentence. */
    static String shown(String text) {
        String plain = text.codePoints()
                .filter(point -> !Character.isISOControl(point))
                .limit(LONGEST_SHOWN)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return '"' + plain + '"';
    }
}
