package adsconnect.web;

import adsconnect.domain.Ids;
import adsconnect.domain.access.ActAsAdmin;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.security.RemovalPage;
import java.util.Optional;

/** An admin takes the second factor of somebody away who lost their phone and their recovery codes. */
final class RemoveSecondFactorAction implements SignedIn.UserAction {

    private final RemoveSecondFactor removeSecondFactor;
    private final ActAsAdmin actAsAdmin;
    private final Pages pages;
    private final Failures failures;

    RemoveSecondFactorAction(
            RemoveSecondFactor removeSecondFactor, ActAsAdmin actAsAdmin, Pages pages, Failures failures) {
        this.removeSecondFactor = removeSecondFactor;
        this.actAsAdmin = actAsAdmin;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User admin) {
        Optional<UserId> whose = Ids.parse(visit.parameters().get("userId")).map(UserId::new);
        if (whose.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return pages.refused(
                    visit, admin, Problem.REASON.code(), new RemovalPage(visit.path(), ReasonField.typed(visit)));
        }
        // Their role may have changed while they proved who they are.
        Optional<RemoveSecondFactor.Outcome> outcome = ReasonField.because(
                reason.get(),
                admin,
                () -> actAsAdmin.act(
                        admin.id(), () -> removeSecondFactor.of(new Actor.Person(admin.id()), whose.get())));
        if (outcome.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        return switch (outcome.get()) {
            case RemoveSecondFactor.Removed removed -> Reply.seeOther(page(whose.get()) + "?done=second-factor");
            // In another window: what was wanted is so.
            case RemoveSecondFactor.NoneThere none -> Reply.seeOther(page(whose.get()));
            case RemoveSecondFactor.NoSuchUser nobody -> failures.notFound(visit, admin);
            case RemoveSecondFactor.Demanded demanded -> failures.notFound(visit, admin);
        };
    }

    private static String page(UserId whose) {
        return "/admin/users/" + whose.value();
    }
}
