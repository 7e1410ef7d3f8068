package adsconnect.web;

import adsconnect.domain.Occasion;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.httpkit.Visit;
import adsconnect.ui.webhooks.WebhooksPage;
import java.time.Clock;
import java.util.List;
import java.util.Set;

/** The list of webhooks, in its states. */
final class WebhookViews {

    /** What the list may say was done; anything else in its address is passed over. */
    private static final Set<String> DONE = Set.of("removed", "events");

    /** More of them have the same few causes. */
    private static final int LETTERS = 50;

    private final ReadWebhooks read;
    private final LetterQueue letters;
    private final Outbox outbox;
    private final Occasions occasions;
    private final Clock clock;

    WebhookViews(ReadWebhooks read, LetterQueue letters, Outbox outbox, Occasions occasions, Clock clock) {
        this.read = read;
        this.letters = letters;
        this.outbox = outbox;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** What the page's buttons were pressed on. */
    Occasion occasion(Visit visit) {
        return occasions.of(visit);
    }

    /** As the list is opened. */
    WebhooksPage fresh(Visit visit, User user, Purview purview) {
        return list(visit, user, purview, null, WebhookForm.FRESH, null);
    }

    /** With the secret of the one that was made. */
    WebhooksPage made(Visit visit, User user, Purview purview, MakeWebhook.Made made) {
        return list(
                visit,
                user,
                purview,
                new WebhooksPage.Made(
                        made.number(),
                        WebhookRoutes.webhook(made.id()),
                        made.secret().reveal()),
                WebhookForm.FRESH,
                null);
    }

    /** After something was refused; what was filled in stays. */
    WebhooksPage refused(Visit visit, User user, Purview purview, String problem) {
        return list(visit, user, purview, null, WebhookForm.of(visit.form()), problem);
    }

    private WebhooksPage list(
            Visit visit, User user, Purview purview, WebhooksPage.Made made, WebhookForm form, String problem) {
        WebhookRows rows = new WebhookRows(new Formats(Preferences.of(visit)), user, clock.instant());
        boolean everybody = purview instanceof Purview.Everybody;
        return new WebhooksPage(
                occasions.another().secret().reveal(),
                made,
                read.all(purview).stream().map(rows::hook).toList(),
                form(form, problem),
                everybody
                        ? letters.latestGivenUp(LETTERS).stream()
                                .map(rows::letter)
                                .toList()
                        : List.of(),
                everybody ? outbox.aside(LETTERS).stream().map(rows::event).toList() : List.of(),
                everybody,
                problem,
                done(visit, DONE));
    }

    /** Text key of what was done, or null. */
    static String done(Visit visit, Set<String> known) {
        return visit.query()
                .first("done")
                .filter(known::contains)
                .map(deed -> "webhooks.done." + deed)
                .orElse(null);
    }

    static WebhooksPage.Form form(WebhookForm form, String problem) {
        return new WebhooksPage.Form(
                form.address(),
                Topic.announced().stream()
                        .map(topic -> new WebhooksPage.Choice(
                                Words.of(topic),
                                WebhookRows.topic(topic),
                                form.topics().contains(topic)))
                        .toList(),
                form.reason(),
                Problem.WEBHOOK_REASON.key().equals(problem));
    }
}
