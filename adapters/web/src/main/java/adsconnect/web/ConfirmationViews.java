package adsconnect.web;

import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.security.ConfirmationPage;
import adsconnect.ui.security.ConfirmationPage.Field;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The page that asks once more who somebody is, in its states. */
final class ConfirmationViews {

    private final Pages pages;

    ConfirmationViews(Pages pages) {
        this.pages = pages;
    }

    Reply asked(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way) {
        return page(visit, user, 403, act, way, null, "");
    }

    Reply refused(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way) {
        return page(visit, user, 422, act, way, "confirmation.problem." + name(way), "");
    }

    Reply tooMany(Visit visit, User user, DangerousAct act, ConfirmIdentity.Way way, Duration wait) {
        return page(visit, user, 429, act, way, "confirmation.problem.too-many", Waits.words(visit, wait))
                .with("retry-after", Long.toString(Waits.seconds(wait)));
    }

    private Reply page(
            Visit visit,
            User user,
            int status,
            DangerousAct act,
            ConfirmIdentity.Way way,
            String problem,
            String wait) {
        List<Field> fields = visit.form().values().entrySet().stream()
                .filter(field -> !field.getKey().equals(Confirmation.PROOF))
                .flatMap(field -> field.getValue().stream().map(value -> new Field(field.getKey(), value)))
                .toList();
        return pages.page(
                visit,
                user,
                status,
                new ConfirmationPage(
                        "confirmation.act." + act.name().toLowerCase(Locale.ROOT),
                        name(way),
                        visit.path(),
                        fields,
                        LocalPath.orHome(Confirmation.pageBefore(visit).orElse("")),
                        problem,
                        wait));
    }

    private static String name(ConfirmIdentity.Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}
