package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.Secret;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.LetterQueue;
import adsconnect.domain.notice.port.Outbox;
import adsconnect.httpkit.Visit;
import adsconnect.ui.webhooks.WebhookPage;
import adsconnect.ui.webhooks.WebhooksPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of webhooks, in their states. */
final class WebhookViews {

    /** What a page may say was done; anything else in its address is passed over. */
    private static final Set<String> DONE = Set.of("test", "state", "replay", "replays");

    /** More of them have the same few causes. */
    private static final int LETTERS = 50;

    private final ReadWebhooks read;
    private final LetterQueue letters;
    private final Outbox outbox;
    private final Occasions occasions;
    private final Clock clock;

    WebhookViews(ReadWebhooks read, LetterQueue letters, Outbox outbox, Chance chance, Clock clock) {
        this.read = read;
        this.letters = letters;
        this.outbox = outbox;
        this.occasions = new Occasions(chance);
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
                problem);
    }

    private static WebhooksPage.Form form(WebhookForm form, String problem) {
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

    /** One webhook as it is opened; empty if they may see no such one. */
    Optional<WebhookPage> one(Visit visit, User user, Purview purview, WebhookId id) {
        String done = visit.query()
                .first("done")
                .filter(DONE::contains)
                .map(deed -> "webhooks.done." + deed)
                .orElse(null);
        return page(visit, user, purview, id, new Told(null, "", "", done));
    }

    Optional<WebhookPage> rolled(Visit visit, User user, Purview purview, WebhookId id, Secret secret) {
        return page(visit, user, purview, id, new Told(secret.reveal(), "", "", null));
    }

    /** After a form came without its reason. */
    Optional<WebhookPage> unreasoned(Visit visit, User user, Purview purview, WebhookId id) {
        String form = visit.form().first("form").orElse("");
        return page(visit, user, purview, id, new Told(null, form, ReasonField.typed(visit), null));
    }

    /** What a page says besides what there is. */
    private record Told(String secret, String missing, String typed, String done) {}

    private Optional<WebhookPage> page(Visit visit, User user, Purview purview, WebhookId id, Told told) {
        Optional<Delivery.State> state = Words.one(visit.query(), "state", Delivery.State.values());
        Optional<Long> before = visit.query()
                .first("before")
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
        WebhookRows rows = new WebhookRows(new Formats(Preferences.of(visit)), user, clock.instant());
        String path = WebhookRoutes.webhook(id);
        String list = state.map(chosen -> path + "?state=" + Words.of(chosen)).orElse(path);
        return read.one(purview, id, state, before)
                .map(log -> new WebhookPage(
                        rows.hook(log.seen()),
                        occasions.another().secret().reveal(),
                        told.secret(),
                        rows.formerUntil(log.seen().webhook()),
                        states(path, state),
                        log.deliveries().stream().map(rows::delivery).toList(),
                        before.isPresent() ? list : null,
                        log.further()
                                .map(next -> list + (state.isPresent() ? "&" : "?") + "before=" + next)
                                .orElse(null),
                        told.missing(),
                        told.typed(),
                        told.done()));
    }

    private static List<WebhookPage.State> states(String path, Optional<Delivery.State> chosen) {
        return Stream.concat(
                        Stream.of(new WebhookPage.State(path, "webhooks.filter.all", chosen.isEmpty())),
                        Stream.of(Delivery.State.values())
                                .map(state -> new WebhookPage.State(
                                        path + "?state=" + Words.of(state),
                                        "webhooks.delivery." + Words.of(state),
                                        chosen.equals(Optional.of(state)))))
                .toList();
    }
}
