package adsconnect.web;

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
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return refused(visit, user, purview, problem.get());
        }
        if (reason.isEmpty()) {
            return refused(visit, user, purview, "webhooks.problem.reason");
        }
        WebhookAddress address = WebhookAddress.parse(form.address()).orElseThrow();
        return switch (ReasonField.because(
                reason.get(), user, () -> makeWebhook.make(user, address, form.topics(), views.occasion(visit)))) {
            case MakeWebhook.Made made -> pages.page(visit, user, 200, views.made(visit, user, purview, made));
            case MakeWebhook.Unreachable unreachable ->
                refused(visit, user, purview, "webhooks.trouble." + WebhookForm.word(unreachable.why()));
            case MakeWebhook.TooMany many -> refused(visit, user, purview, "webhooks.problem.too-many");
            case MakeWebhook.Nothing nothing -> failures.notFound(visit, user);
        };
    }

    private Reply refused(Visit visit, User user, Purview purview, String problem) {
        return pages.page(visit, user, 422, views.refused(visit, user, purview, problem));
    }
}
