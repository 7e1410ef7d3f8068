package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.notices.NoticeChoicesPage;
import adsconnect.ui.notices.NoticesPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Notices, and how somebody wants to be told, in every state. */
final class NoticeSamples {

    private static final Moment THEN = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final List<String> TOPICS = List.of(
            "first_sync_done",
            "sync_failing",
            "expiring",
            "expired",
            "revoked",
            "access_lost",
            "paused",
            "recovered",
            "disconnected",
            "transferred",
            "webhook_failing",
            "webhook_paused",
            "webhook_gone");
    private static final List<String> TONES = List.of("good", "bad", "warning", "off");

    private NoticeSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("notices", page(13, 3, "/dashboard/ads/notices", "/dashboard/ads/notices?before=3"));
        all.put("notices-none", page(0, 0, null, null));
        all.put("notice-choices", new NoticeChoicesPage(choices(), true, "somebody@example.com", false));
        all.put("notice-choices-saved", new NoticeChoicesPage(choices(), false, NASTY, true));
    }

    private static NoticesPage page(int notices, int unread, String newest, String further) {
        return new NoticesPage(
                IntStream.range(0, notices).mapToObj(NoticeSamples::told).toList(),
                unread,
                notices == 0 ? "" : "99",
                newest,
                further);
    }

    private static NoticesPage.Told told(int number) {
        String topic = TOPICS.get(number);
        return new NoticesPage.Told(
                "notice.topic." + topic,
                TONES.get(number % TONES.size()),
                "notice.text." + topic,
                List.of("Alpine", GERMAN, CHINESE, NASTY).get(number % 4),
                "Shop (US)",
                topic.equals("expiring") || topic.startsWith("webhook"),
                14,
                THEN,
                number < 3,
                number % 2 == 0 ? "/dashboard/ads/connections/1" : null);
    }

    private static List<NoticeChoicesPage.Choice> choices() {
        return Stream.iterate(0, number -> number + 1)
                .limit(TOPICS.size())
                .map(number -> new NoticeChoicesPage.Choice(
                        TOPICS.get(number), "notice.topic." + TOPICS.get(number), number % 2 == 0, number % 3 == 0))
                .toList();
    }
}
