package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.notice.ReplayDeliveries;
import adsconnect.domain.notice.WebhookId;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Sends again all that was given up of what happened since a day by the reader's clocks, or ever. */
final class ReplayGivenUpAction implements WebhookDoor.Reasoned {

    private final ReplayDeliveries replay;
    private final OneWebhookViews views;
    private final Pages pages;
    private final Failures failures;

    ReplayGivenUpAction(ReplayDeliveries replay, OneWebhookViews views, Pages pages, Failures failures) {
        this.replay = replay;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply answer(Visit visit, User user, Purview purview, WebhookId id, Reason reason) {
        String typed = visit.form().first("since").orElse("").strip();
        Optional<LocalDate> day = Days.parse(typed);
        if (day.isEmpty() && !typed.isEmpty()) {
            return views.refused(visit, user, purview, id, Problem.WEBHOOK_DAY)
                    .map(page -> pages.refused(visit, user, Problem.WEBHOOK_DAY.code(), page))
                    .orElseGet(() -> failures.notFound(visit, user));
        }
        Instant since = day.map(first ->
                        first.atStartOfDay(Preferences.of(visit).zone()).toInstant())
                .orElse(Instant.EPOCH);
        return ReasonField.because(reason, user, () -> replay.givenUp(user, purview, id, since))
                .map(count -> Reply.seeOther(WebhookRoutes.webhook(id) + "?done=" + (count > 0 ? "replays" : "none")))
                .orElseGet(() -> failures.notFound(visit, user));
    }
}
