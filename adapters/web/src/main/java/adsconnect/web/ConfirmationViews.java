package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.security.ConfirmationPage;
import adsconnect.ui.security.ConfirmationPage.Field;
import java.time.Duration;
import java.util.List;

/** The page that asks once more who somebody is, in its states. */
final class ConfirmationViews {

    private final Pages pages;

    ConfirmationViews(Pages pages) {
        this.pages = pages;
    }

    Reply asked(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way) {
        return page(visit, user, Code.PROOF_REQUIRED, act, way, null, "");
    }

    Reply refused(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way) {
        return page(visit, user, Code.FIELD_REFUSED, act, way, "confirmation.problem." + kind(visit, way), "");
    }

    Reply tooMany(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way, Duration wait) {
        return pages.refused(
                visit,
                user,
                Code.TOO_SOON,
                wait,
                view(visit, act, way, "confirmation.problem.too-many", Waits.words(visit, wait)));
    }

    private Reply page(
            Visit visit, User user, Code code, DangerousAct act, ConfirmIdentity.Way way, String problem, String wait) {
        return pages.refused(visit, user, code, view(visit, act, way, problem, wait));
    }

    private static ConfirmationPage view(
            Visit visit, DangerousAct act, ConfirmIdentity.Way way, String problem, String wait) {
        List<Field> fields = visit.form().values().entrySet().stream()
                .filter(field -> !field.getKey().equals(Confirmation.PROOF))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
        return new ConfirmationPage(
                "confirmation.act." + Words.of(act),
                name(way),
                visit.path(),
                fields,
                LocalPath.orHome(Confirmation.pageBefore(visit).orElse("")),
                problem,
                wait);
    }

    private static String kind(Visit visit, ConfirmIdentity.Way way) {
        return way == ConfirmIdentity.Way.CODE
                ? CodeForm.kind(visit.form().first(Confirmation.PROOF).orElse(""))
                : name(way);
    }

    private static String name(ConfirmIdentity.Way way) {
        return Words.of(way);
    }
}
