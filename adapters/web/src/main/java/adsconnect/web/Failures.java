package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.User;
import adsconnect.httpkit.FailureReplies;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;
import java.util.Optional;

/** The pages that say what did not work, and the one button that helps. */
final class Failures implements FailureReplies {

    private static final int LONGEST_SHOWN = 60;

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
        return pages.page(visit, user, 404, page(Code.NOT_FOUND, ""));
    }

    /** An address of a list, or of its file, names what nobody knows. */
    Reply unknownFilter(Visit visit, User user, ListFilters.Unknown filter) {
        String value = filter.value();
        String detail = Preferences.of(visit)
                .text()
                .get(
                        "console.filter.unknown",
                        filter.name(),
                        value.length() > LONGEST_SHOWN ? value.substring(0, LONGEST_SHOWN) + "…" : value);
        String list = visit.path().replaceFirst("\\.(csv|jsonl)$", "");
        return pages.refused(
                visit,
                user,
                Code.MALFORMED,
                new FailurePage(Code.MALFORMED.text(), detail, false, "console.filter.whole", list, ""));
    }

    /** There is nothing here for anybody. */
    Reply notFound(Visit visit, Optional<User> user) {
        return user.map(somebody -> notFound(visit, somebody)).orElseGet(() -> of(404, visit));
    }

    @Override
    public Reply of(int status, Visit visit) {
        FailurePage page = switch (status) {
            case 403, 421 -> page(Code.CROSS_SITE, "");
            case 404 -> page(Code.NOT_FOUND, "");
            case 405 -> page(Code.METHOD_NOT_ALLOWED, "");
            case 413 -> page(Code.PAYLOAD_TOO_LARGE, "");
            case 400, 414, 431 -> page(Code.MALFORMED, "");
            case 503 -> page(Code.DATABASE_AWAY, visit.reference());
            default -> page(Code.INTERNAL_ERROR, visit.reference());
        };
        return pages.page(visit, status, page);
    }

    private static FailurePage page(Code code, String reference) {
        return new FailurePage(code.text(), "", false, "failure.to-dashboard", Routes.HOME, reference);
    }
}
