package adsconnect.ui;

import static adsconnect.ui.Samples.CHINESE;
import static adsconnect.ui.Samples.GERMAN;
import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.webhooks.WebhookPage;
import adsconnect.ui.webhooks.WebhooksPage;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Webhooks and their deliveries, in every state. */
final class WebhookSamples {

    private static final Moment THEN = new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");
    private static final Moment SOON = new Moment("in 7 minutes", "21 Nov 2026, 10:07:00 UTC", "2026-11-21T10:07:00Z");
    private static final List<String> STATES = List.of("on", "off", "paused", "gone", "silent");
    private static final List<String> TONES = List.of("good", "off", "bad", "bad", "bad");
    private static final String LONG = "https://hooks.example.test/" + "a-very-long-path/".repeat(12);
    private static final List<WebhooksPage.Choice> TOPICS = Stream.of("first_sync_done", "expiring", "access_lost")
            .map(topic -> new WebhooksPage.Choice(topic, "notice.topic." + topic, !topic.equals("expiring")))
            .toList();

    private WebhookSamples() {}

    static void addTo(Map<String, View> all) {
        all.put("webhooks", list(5, null, null, ""));
        all.put("webhooks-made", list(1, new WebhooksPage.Made(7, "/admin/webhooks/1", secret()), null, ""));
        all.put("webhooks-refused", list(0, null, "webhooks.problem.reason", NASTY));
        all.put("webhook", one(0, null, "", "webhooks.done.test", 5));
        all.put("webhook-rolled", one(0, secret(), "", null, 0));
        all.put("webhook-off", one(1, null, "", null, 1));
        all.put("webhook-paused", one(2, null, "state", null, 3));
        all.put("webhook-silent", one(4, null, "", null, 3));
        all.put("webhook-gone", one(3, null, "replay-2", null, 3));
    }

    private static String secret() {
        return "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    }

    private static WebhooksPage list(int hooks, WebhooksPage.Made made, String problem, String typed) {
        return new WebhooksPage(
                "1234567890123456789012",
                made,
                IntStream.range(0, hooks).mapToObj(WebhookSamples::hook).toList(),
                new WebhooksPage.Form(typed, TOPICS, typed, problem != null),
                hooks > 1
                        ? Stream.of("news", "invitation", "reset", "login", "message")
                                .map(kind -> new WebhooksPage.Letter(
                                        "somebody@example.com", "webhooks.letter." + kind, LONG, THEN))
                                .toList()
                        : List.of(),
                hooks > 1
                        ? Stream.of("notice.topic.revoked", "webhooks.event.unknown")
                                .map(topic -> new WebhooksPage.Event(
                                        "00000000-1111-4222-8333-444444444444", topic, NASTY, THEN))
                                .toList()
                        : List.of(),
                hooks > 0,
                problem,
                hooks > 2 ? "webhooks.done.removed" : null);
    }

    private static WebhooksPage.Hook hook(int state) {
        return new WebhooksPage.Hook(
                "/admin/webhooks/" + state,
                1 + state,
                state == 1 ? LONG : "https://hooks.example.test/ads",
                state == 2 ? "manager@example.com" : null,
                STATES.get(state),
                TONES.get(state),
                TOPICS.stream().map(WebhooksPage.Choice::label).toList(),
                state,
                state > 1 ? 1_234 : 0,
                state == 0 ? THEN : null,
                state > 1 ? THEN : null);
    }

    private static WebhookPage one(int state, String secret, String missing, String done, int deliveries) {
        return new WebhookPage(
                hook(state),
                "1234567890123456789012",
                secret,
                secret == null ? null : SOON,
                Stream.of("all", "waiting", "delivered", "given_up")
                        .map(word -> new WebhookPage.State(
                                "/admin/webhooks/1?state=" + word,
                                word.equals("all") ? "webhooks.filter.all" : "webhooks.delivery." + word,
                                word.equals("all")))
                        .toList(),
                IntStream.range(0, deliveries)
                        .mapToObj(WebhookSamples::delivery)
                        .toList(),
                deliveries > 3 ? "/admin/webhooks/1" : null,
                deliveries > 3 ? "/admin/webhooks/1?before=3" : null,
                NASTY,
                missing,
                missing.isEmpty() ? "" : NASTY,
                done,
                new WebhookPage.Aim(
                        new WebhooksPage.Form(state == 3 ? NASTY : LONG, TOPICS, state == 3 ? NASTY : "", false),
                        LONG,
                        List.of("expiring"),
                        state == 3 ? "webhooks.problem.changed" : null,
                        state > 1));
    }

    private static WebhookPage.Delivery delivery(int number) {
        boolean tried = number % 5 != 0;
        boolean missed = number % 5 == 2;
        String state = List.of("waiting", "delivered", "waiting", "given_up", "given_up")
                .get(number % 5);
        return new WebhookPage.Delivery(
                Integer.toString(number),
                "00000000-1111-4222-8333-444444444444",
                "notice.topic.sync_failing",
                List.of("Alpine", GERMAN, CHINESE, NASTY, "Alpine").get(number % 5),
                THEN,
                "webhooks.delivery." + state,
                List.of("busy", "good", "warning", "bad", "bad").get(number % 5),
                tried ? number : 0,
                missed ? SOON : null,
                tried ? THEN : null,
                tried && !missed ? "500" : null,
                missed ? "webhooks.trouble.timed_out" : null,
                number > 2 ? NASTY + "\n" + "x".repeat(800) : null);
    }
}
