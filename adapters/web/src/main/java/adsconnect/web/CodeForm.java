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

    /** @param asks whether a code is still needed */
    Reply empty(Visit visit, boolean asks) {
        return pages.page(visit, 200, new CodePage(visit.query().first("next").orElse(""), asks, null, ""));
    }

    Reply refused(Visit visit) {
        return page(
                visit, 422, "code.problem." + kind(visit.form().first("code").orElse("")), "", next(visit));
    }

    Reply tooMany(Visit visit, Duration left) {
        return Waits.told(page(visit, 429, "code.problem.too-many", Waits.words(visit, left), next(visit)), left);
    }

    /** What was typed, by its looks alone: the words for it tell nobody what would have been right, or was once. */
    static String kind(String typed) {
        return typed.chars().anyMatch(Character::isLetter) ? "recovery" : "code";
    }

    static String next(Visit visit) {
        return visit.form().first("next").orElse("");
    }

    private Reply page(Visit visit, int status, String problem, String left, String next) {
        return pages.page(visit, status, new CodePage(next, true, problem, left));
    }
}
