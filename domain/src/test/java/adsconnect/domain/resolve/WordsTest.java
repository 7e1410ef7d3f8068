package adsconnect.domain.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Section 14, phrase by phrase. */
class WordsTest {

    @TestFactory
    Stream<DynamicContainer> what_is_said_and_what_it_means() {
        return Stream.of(
                        PhrasesToResolve.NUMBERS,
                        PhrasesToResolve.TABLE,
                        PhrasesToResolve.ENGLISH,
                        PhrasesToResolve.CHINESE,
                        PhrasesToResolve.REGIONS,
                        PhrasesToResolve.CODES,
                        PhrasesToResolve.ELSEWHERE,
                        PhrasesToResolve.NAMES,
                        PhrasesToResolve.ADVERTISERS,
                        PhrasesToResolve.TWO_READINGS,
                        PhrasesToResolve.SEVERAL,
                        PhrasesToResolve.DENIED,
                        PhrasesToResolve.DOUBTED,
                        PhrasesToResolve.HOSTILE)
                .map(WordsTest::container);
    }

    @Test
    void there_are_at_least_two_hundred_of_them() {
        assertThat(what_is_said_and_what_it_means()
                        .flatMap(DynamicContainer::getChildren)
                        .count())
                .isGreaterThanOrEqualTo(200);
    }

    private static DynamicContainer container(String table) {
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<DynamicTest> tests = new ArrayList<>();
        String has = "";
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("has ") || line.equals("has")) {
                has = line.substring(3);
            } else {
                String stock = has;
                String[] parts = line.split(" -> ", 2);
                tests.add(dynamicTest(line.strip() + "   |" + has, () -> check(stock, parts[0].strip(), parts[1])));
            }
        }
        return dynamicContainer(lines.getFirst(), tests);
    }

    private static void check(String has, String words, String expected) {
        Stock stock = Stock.of(has);
        Resolution answer = stock.asked(stock.numbered(words));
        assertThat(said(answer))
                .as(() -> answer.question().orElse("no question"))
                .isEqualTo(expected.strip());
        boolean chinese =
                words.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
        answer.question().ifPresent(question -> assertThat(question).endsWith(chinese ? "？" : "?"));
    }

    private static String said(Resolution answer) {
        return switch (answer.status()) {
            case RESOLVED -> Stock.called(answer.profile().orElseThrow());
            case AMBIGUOUS ->
                answer.candidates().stream().map(Stock::called).collect(Collectors.joining(", ", "ask ", ""));
            case NOT_FOUND -> "not found";
            case NOT_AUTHORIZED -> "not authorized";
        };
    }
}
