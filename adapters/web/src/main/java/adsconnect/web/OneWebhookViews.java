package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.ReadWebhooks;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Visit;
import adsconnect.ui.webhooks.WebhookPage;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The page of one webhook, in its states. */
final class OneWebhookViews {

    /** What it may say was done; anything else in its address is passed over. */
    private static final Set<String> DONE = Set.of("test", "on", "off", "replay", "replays", "none", "aim");

    /** Those by which something is sent. */
    private static final List<String> SENT = Stream.of("test", "replay", "replays")
            .map(deed -> "webhooks.done." + deed)
            .toList();

    static final ListFilters FILTERS = ListFilters.NONE.one("state", Delivery.State.values());

    /** The form that lets it lead elsewhere. */
    private static final String AIM = "aim";

    private final ReadWebhooks read;
    private final Occasions occasions;
    private final Clock clock;

    OneWebhookViews(ReadWebhooks read, Occasions occasions, Clock clock) {
        this.read = read;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** One webhook as it is opened; empty if they may see no such one. */
    Optional<WebhookPage> one(Visit visit, User user, Purview purview, WebhookId id) {
        return page(visit, user, purview, id, Told.done(WebhookViews.done(visit, DONE)));
    }

    Optional<WebhookPage> rolled(Visit visit, User user, Purview purview, WebhookId id, Secret secret) {
        return page(visit, user, purview, id, Told.secret(secret));
    }

    /** After a form came without its reason. */
    Optional<WebhookPage> unreasoned(Visit visit, User user, Purview purview, WebhookId id) {
        String form = visit.form().first("form").orElse("");
        Filled filled = form.equals(AIM) ? Filled.of(visit, WebhookForm.seen(visit.form()), null) : Filled.NOTHING;
        return page(visit, user, purview, id, new Told(null, form, ReasonField.typed(visit), null, filled));
    }

    /** After something was not done with it. */
    Optional<WebhookPage> refused(Visit visit, User user, Purview purview, WebhookId id, Problem problem) {
        return page(
                visit, user, purview, id, Told.filled(new Filled(Optional.empty(), Optional.empty(), problem.key())));
    }

    /** After it was not let lead elsewhere. @param seen what the form compares with; empty for what the webhook is now */
    Optional<WebhookPage> unaimed(
            Visit visit, User user, Purview purview, WebhookId id, Optional<WebhookAim> seen, String problem) {
        return page(visit, user, purview, id, Told.filled(Filled.of(visit, seen, problem)));
    }

    /**
     * What a page says besides what there is.
     *
     * @param missing the form whose reason is
     */
    private record Told(String secret, String missing, String typed, String done, Filled filled) {

        static Told done(String done) {
            return new Told(null, "", "", done, Filled.NOTHING);
        }

        static Told secret(Secret secret) {
            return new Told(secret.reveal(), "", "", null, Filled.NOTHING);
        }

        static Told filled(Filled filled) {
            return new Told(null, "", "", null, filled);
        }
    }

    /**
     * What was filled in, to let it lead elsewhere or hear of something else.
     *
     * @param form empty for how it is
     * @param seen what that is compared with; empty for how it is
     * @param problem text key of why that, or something else, was refused, or null
     */
    private record Filled(Optional<WebhookForm> form, Optional<WebhookAim> seen, String problem) {

        private static final Filled NOTHING = new Filled(Optional.empty(), Optional.empty(), null);

        static Filled of(Visit visit, Optional<WebhookAim> seen, String problem) {
            return new Filled(Optional.of(WebhookForm.of(visit.form())), seen, problem);
        }
    }

    private Optional<WebhookPage> page(Visit visit, User user, Purview purview, WebhookId id, Told told) {
        Optional<Delivery.State> state = Words.one(visit.query(), "state", Delivery.State.values());
        Optional<Long> before = visit.query()
                .first("before")
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf);
        Formats formats = new Formats(Preferences.of(visit));
        WebhookRows rows = new WebhookRows(formats, user, clock.instant());
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
                        formats.zoneName(),
                        told.missing(),
                        told.typed(),
                        done(told.done(), log.seen()),
                        aim(log.seen().webhook(), told.filled())));
    }

    /** What is sent again, or as a test, waits as long as nothing is sent there. */
    private static String done(String told, ReadWebhooks.Seen seen) {
        boolean sends = seen.webhook().state() == Webhook.State.ON && !seen.silent();
        return !sends && SENT.contains(told) ? "webhooks.done.waits" : told;
    }

    private static WebhookPage.Aim aim(Webhook webhook, Filled filled) {
        WebhookAim seen = filled.seen().orElseGet(webhook::aim);
        return new WebhookPage.Aim(
                WebhookViews.form(filled.form().orElseGet(() -> WebhookForm.of(webhook.aim())), null),
                seen.address().text(),
                Topic.announced().stream()
                        .filter(seen.topics()::contains)
                        .map(Words::of)
                        .toList(),
                filled.problem(),
                filled.form().isPresent());
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
