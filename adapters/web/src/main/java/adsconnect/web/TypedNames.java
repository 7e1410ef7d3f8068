package adsconnect.web;

import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.InviteClients.Clash;
import adsconnect.ui.links.LinksPage.LineProblem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Account names that a person typed, one a line; blank lines do not count. */
record TypedNames(List<Line> lines) {

    static final int MOST = 50;

    private static final int SHOWN = 60;

    /** @param number as an editor counts, blank lines included */
    record Line(int number, String typed) {

        /** Of one without a problem. */
        AccountName name() {
            return AccountName.parse(typed).orElseThrow();
        }
    }

    static TypedNames in(String text) {
        List<String> all = text.lines().toList();
        return new TypedNames(IntStream.range(0, all.size())
                .mapToObj(index -> new Line(index + 1, all.get(index).strip()))
                .filter(line -> !line.typed().isEmpty())
                .toList());
    }

    /** Those that can't be names, and those that stand there already. */
    List<LineProblem> problems() {
        Set<String> seen = new HashSet<>();
        List<LineProblem> problems = new ArrayList<>();
        for (Line line : lines) {
            Optional<AccountName> name = AccountName.parse(line.typed());
            if (name.isEmpty()) {
                problems.add(problem(line, "links.problem.invalid", ""));
            } else if (!seen.add(name.get().comparable())) {
                problems.add(problem(line, "links.problem.twice", ""));
            }
        }
        return problems;
    }

    /** Only where there are no problems. */
    List<AccountName> names() {
        return lines.stream().map(Line::name).toList();
    }

    /** Those whose names are taken, with one that is not. */
    List<LineProblem> taken(Map<AccountName, Clash> taken) {
        return lines.stream()
                .filter(line -> taken.containsKey(line.name()))
                .map(line -> taken(line, taken.get(line.name())))
                .toList();
    }

    private static LineProblem taken(Line line, Clash clash) {
        String problem = clash.byLink() ? "links.problem.invited" : "links.problem.taken";
        return problem(line, problem, clash.free().value());
    }

    private static LineProblem problem(Line line, String problem, String detail) {
        return new LineProblem(line.number(), shortened(line.typed()), problem, detail);
    }

    private static String shortened(String typed) {
        return typed.codePointCount(0, typed.length()) <= SHOWN
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
