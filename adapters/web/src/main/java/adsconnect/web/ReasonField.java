package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Visit;
import java.util.Optional;
import java.util.function.Supplier;

/** The field of console forms in which people say why; nothing happens without it (section 17). */
final class ReasonField {

    private static final String NAME = "reason";

    private ReasonField() {}

    /** What was written there; empty if that says too little or too much. */
    static Optional<Reason> of(Visit visit) {
        return visit.form().first(NAME).flatMap(Reason::parse);
    }

    /** What was typed, to be shown again in a form that was refused. */
    static String typed(Visit visit) {
        return visit.form().first(NAME).orElse("");
    }

    /** Does something of which the audit trail says that this user did it, to whosever it is, and why. */
    static <T> T because(Reason reason, User user, Supplier<T> deed) {
        return Origin.current().by(user.id()).because(reason).call(deed::get);
    }
}
