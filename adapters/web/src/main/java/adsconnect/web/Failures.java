package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;

/** The pages that say what did not work, and the one button that helps. */
final class Failures implements FailureReplies {

    private final Pages pages;

    Failures(Pages pages) {
        this.pages = pages;
    }

    /** A failure with a code of its own, met by somebody who is signed in. */
    Reply of(Visit visit, User user, int status, FailurePage page) {
        return pages.page(visit, user, status, page);
    }

    /** What lies here is not there, or is not theirs (SEC-1). */
    Reply notFound(Visit visit, User user) {
        return pages.page(visit, user, 404, page("not_found", "failure.to-dashboard", ""));
    }

    @Override
    public Reply of(int status, Visit visit) {
        FailurePage page = switch (status) {
            case 403, 421 -> page("cross_site", "failure.to-dashboard", "");
            case 404 -> page("not_found", "failure.to-dashboard", "");
            case 405 -> page("method_not_allowed", "failure.to-dashboard", "");
            case 413 -> page("payload_too_large", "failure.to-dashboard", "");
            case 400, 414, 431 -> page("malformed", "failure.to-dashboard", "");
            case 503 -> page("database_away", "failure.to-dashboard", visit.reference());
            default -> page("internal_error", "failure.to-dashboard", visit.reference());
        };
        return pages.page(visit, status, page);
    }

    private static FailurePage page(String code, String action, String reference) {
        return new FailurePage(code, "", false, action, Routes.HOME, reference);
    }
}
