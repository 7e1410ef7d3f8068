package adsconnect.architecture.journeys;

import adsconnect.architecture.journeys.HttpVisitor.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Asks the same about several ids, and notes by what their answers could be told from that about one that never was. */
final class Comparison {

    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    /** Where the same can't be asked twice within minutes, or codes not tried more often than that. */
    private static final List<String> COOL_DOWN = List.of("/refreshes", "/runs", "/totp/activation");

    private final List<String> words;
    private final List<String> differences = new ArrayList<>();
    private int asked;

    /** @param words that must be in no answer, but for the id that was asked for */
    Comparison(List<String> words) {
        this.words = List.copyOf(words);
    }

    void ask(HttpVisitor visitor, List<String> ids, String neverWas, Function<String, Question> question) {
        Question never = question.apply(neverWas);
        if (!never.reads()) {
            // The first time may change something for the visitor themselves.
            visitor.ask(never);
        }
        Answer expected = visitor.ask(never).to(never);
        boolean coolsDown = COOL_DOWN.stream().anyMatch(never.path()::endsWith);
        if (expected.status() == TOO_MANY && coolsDown) {
            // It is for their own that they ask too soon, and the answer tells the time: whose id stands beside it in
            // the form plays no part.
            return;
        }
        for (String id : ids) {
            Question about = question.apply(id);
            Answer answer = visitor.ask(about).to(about);
            if (answer.status() == TOO_MANY && coolsDown) {
                return;
            }
            asked++;
            String who = visitor + ": " + about;
            String told = answer.without(id);
            // Most are alike to the letter; looking for what is fresh takes longer than asking.
            if (!told.equals(expected.without(neverWas))
                    && !answer.comparable(id, neverWas).equals(expected.comparable(neverWas))) {
                differences.add(
                        who + " " + firstDifference(answer.comparable(id, neverWas), expected.comparable(neverWas)));
            }
            if (answer.status() >= 500 || answer.status() == TOO_MANY) {
                differences.add(who + " is answered with " + answer.status());
            }
            // The page above the address that was asked for only repeats what stands in that.
            words.stream()
                    .filter(word -> !word.equals(id) && !about.path().contains(word))
                    .filter(told::contains)
                    .forEach(word -> differences.add(who + " tells " + word));
        }
    }

    /** What is no id at all may be refused at once: it is nobody's. */
    void askMalformed(HttpVisitor visitor, Question malformed, Question never) {
        int status = visitor.ask(malformed).status();
        if (status != NOT_FOUND && status != visitor.ask(never).status()) {
            differences.add(visitor + ": " + malformed + " is answered with " + status);
        }
    }

    /** How many answers were held against another one. */
    int asked() {
        return asked;
    }

    List<String> differences() {
        return differences;
    }

    private static String firstDifference(String answer, String expected) {
        List<String> lines = answer.lines().toList();
        List<String> others = expected.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
            if (!lines.get(i).equals(others.get(i))) {
                return "says " + lines.get(i).strip() + " instead of "
                        + others.get(i).strip();
            }
        }
        return "says more or less";
    }
}
