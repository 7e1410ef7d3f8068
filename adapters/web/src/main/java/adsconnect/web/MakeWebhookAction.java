package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.domain.notice.MakeWebhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Makes a webhook and shows its secret. Sent again, by a double click or by loading the answer anew, it shows the same one. */
final class MakeWebhookAction implements ConsoleDoor.ConsoleAction {

    private final MakeWebhook makeWebhook;
    private final WebhookViews views;
    private final Pages pages;
    private final Failures failures;

    MakeWebhookAction(MakeWebhook makeWebhook, WebhookViews views, Pages pages, Failures failures) {
        this.makeWebhook = makeWebhook;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        WebhookForm form = WebhookForm.of(visit.form());
        Optional<Reason> reason = ReasonField.of(visit);
        Optional<Problem> problem = form.problem();
        if (problem.isPresent()) {
            return refused(visit, user, purview, problem.get());
        }
        if (reason.isEmpty()) {
            return refused(visit, user, purview, Problem.WEBHOOK_REASON);
        }
        WebhookAddress address = WebhookAddress.parse(form.address()).orElseThrow();
        return switch (ReasonField.because(
                reason.get(), user, () -> makeWebhook.make(user, address, form.topics(), views.occasion(visit)))) {
            case MakeWebhook.Made made -> pages.page(visit, user, 200, views.made(visit, user, purview, made));
            case MakeWebhook.Unreachable unreachable ->
                refused(
                        visit,
                        user,
                        purview,
                        Problem.WEBHOOK_ADDRESS.code(),
                        "webhooks.trouble." + Words.of(unreachable.why()));
            case MakeWebhook.TooMany many -> refused(visit, user, purview, Problem.TOO_MANY_WEBHOOKS);
            case MakeWebhook.Nothing nothing -> failures.notFound(visit, user);
        };
    }

    private Reply refused(Visit visit, User user, Purview purview, Problem problem) {
        return refused(visit, user, purview, problem.code(), problem.key());
    }

    private Reply refused(Visit visit, User user, Purview purview, Code code, String key) {
        return pages.refused(visit, user, code, views.refused(visit, user, purview, key));
    }
}
