package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.inbox.InboxPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people and programs have written, in every state. */
final class InboxSamples {

    private static final Moment SENT = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final List<String> MOODS = List.of("positive", "neutral", "negative");
    private static final List<String> CATEGORIES = List.of("bug", "complaint", "suggestion", "other");
    private static final List<String> SAID =
            List.of("It went well.", GERMAN + "\n\n" + GERMAN, CHINESE, "متجر 🛒 " + "a".repeat(300), NASTY);

    private InboxSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("inbox", page(8, "open", "/admin/feedback?state=open", "/admin/feedback?state=open&before=3"));
        all.put("inbox-settled", page(3, "settled", null, null));
        all.put("inbox-empty", page(0, "open", null, null));
        all.put("inbox-none-such", page(0, "all", null, null));
    }

    private static InboxPage page(int messages, String state, String newest, String further) {
        return new InboxPage(
                IntStream.range(0, messages)
                        .mapToObj(number -> message(number, state.equals("settled")))
                        .toList(),
                messages,
                choices("inbox.state.", Stream.of("open", "settled", "all"), state),
                choices("inbox.sentiment.", Stream.concat(Stream.of(""), MOODS.stream()), ""),
                choices("inbox.category.", Stream.concat(Stream.of(""), CATEGORIES.stream()), ""),
                state.equals("open"),
                newest == null ? null : "1000",
                newest == null ? InboxPage.Refused.NONE : new InboxPage.Refused("1001", NASTY),
                newest,
                further);
    }

    private static List<InboxPage.Choice> choices(String keys, Stream<String> values, String chosen) {
        return values.map(value ->
                        new InboxPage.Choice(value, keys + (value.isEmpty() ? "any" : value), value.equals(chosen)))
                .toList();
    }

    private static InboxPage.Message message(int number, boolean settled) {
        boolean program = number % 2 == 1;
        return new InboxPage.Message(
                Integer.toString(1000 + number),
                number % 4 == 0 ? "shop@example.com" : null,
                number % 4 == 2 ? "2001:db8::/64" : null,
                SENT,
                SAID.get(number % SAID.size()),
                number == 0 ? "amazon@example.com" : null,
                program ? null : "no_profiles",
                program ? null : "REF2345678",
                number == 4 ? "9007199254740993" : null,
                program
                        ? new InboxPage.Feedback(
                                number == 1 ? null : NASTY, MOODS.get(number % 3), CATEGORIES.get(number % 4))
                        : null,
                settled ? SENT : null,
                "/admin/feedback/" + (1000 + number));
    }
}
