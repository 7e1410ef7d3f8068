package adsconnect.web;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.security.CodePage;
import java.time.Duration;

/** The page that asks for the second factor, in its states. */
final class CodeForm {

    private final Pages pages;

    CodeForm(Pages pages) {
        this.pages = pages;
    }

    Reply empty(Visit visit) {
        return page(visit, 200, null, "", visit.query().first("next").orElse(""));
    }

    Reply refused(Visit visit) {
        return page(visit, 422, "code.problem.refused", "", next(visit));
    }

    Reply tooMany(Visit visit, Duration left) {
        return Waits.told(page(visit, 429, "code.problem.too-many", Waits.words(visit, left), next(visit)), left);
    }

    static String next(Visit visit) {
        return visit.form().first("next").orElse("");
    }

    private Reply page(Visit visit, int status, String problem, String left, String next) {
        return pages.page(visit, status, new CodePage(next, problem, left));
    }
}
