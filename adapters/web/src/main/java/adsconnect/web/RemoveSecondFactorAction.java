package adsconnect.web;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.RemoveSecondFactor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.security.RemovalPage;
import java.util.Optional;
import java.util.UUID;

/** An admin takes the second factor of somebody away who lost their phone and their recovery codes. */
final class RemoveSecondFactorAction implements SignedIn.UserAction {

    private final RemoveSecondFactor removeSecondFactor;
    private final Pages pages;
    private final Failures failures;

    RemoveSecondFactorAction(RemoveSecondFactor removeSecondFactor, Pages pages, Failures failures) {
        this.removeSecondFactor = removeSecondFactor;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User admin) {
        Optional<UserId> whose = id(visit);
        if (whose.isEmpty()) {
            return failures.notFound(visit, admin);
        }
        Optional<Reason> reason = ReasonField.of(visit);
        if (reason.isEmpty()) {
            return pages.page(visit, admin, 422, new RemovalPage(visit.path(), ReasonField.typed(visit)));
        }
        return switch (ReasonField.because(
                reason.get(), admin, () -> removeSecondFactor.of(new Actor.Person(admin.id()), whose.get()))) {
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

    private static Optional<UserId> id(Visit visit) {
        try {
            return Optional.of(new UserId(UUID.fromString(visit.parameters().get("userId"))));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
