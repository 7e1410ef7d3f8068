package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ConfirmIdentity;
import adsconnect.domain.access.DangerousAct;
import adsconnect.httpkit.Fields;
import adsconnect.httpkit.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a dangerous act happen only where whoever is signed in proved who they are in the last minutes. Everybody else is asked
 * to, on a page that holds the form as they sent it: nothing typed is lost, and nothing is done that they don't confirm.
 */
final class Confirmation {

    /** The field of the proof; no other form has one of that name. */
    static final String PROOF = "confirmation-proof";

    private final ConfirmIdentity confirmIdentity;
    private final ConfirmationViews views;
    private final Cookies cookies;

    Confirmation(ConfirmIdentity confirmIdentity, ConfirmationViews views, Cookies cookies) {
        this.confirmIdentity = confirmIdentity;
        this.views = views;
        this.cookies = cookies;
    }

    /** The action behind it; one for somebody who is signed in. */
    SignedIn.UserAction before(DangerousAct act, SignedIn.UserAction action) {
        return (visit, user) -> {
            Secret token = cookies.session(visit).orElseThrow();
            if (confirmIdentity.lately(token)) {
                return action.act(withoutProof(visit), user);
            }
            ConfirmIdentity.Way way = confirmIdentity.way(user);
            Optional<Secret> proof =
                    visit.form().first(PROOF).filter(typed -> !typed.isBlank()).map(Secret::new);
            if (proof.isEmpty()) {
                return views.asked(visit, user, act, way);
            }
            return switch (confirmIdentity.confirm(token, user, proof.get(), cookies.knock(visit))) {
                case ConfirmIdentity.Confirmed confirmed -> action.act(withoutProof(visit), user);
                case ConfirmIdentity.Refused refused -> views.refused(visit, user, act, way);
                case ConfirmIdentity.TooMany many -> views.tooMany(visit, user, act, way, many.left());
            };
        };
    }

    private static Visit withoutProof(Visit visit) {
        Map<String, List<String>> rest = new LinkedHashMap<>(visit.form().values());
        rest.remove(PROOF);
        return new Visit(
                visit.method(),
                visit.route(),
                visit.path(),
                visit.parameters(),
                visit.query(),
                new Fields(rest),
                visit.body(),
                visit.headers(),
                visit.cookies(),
                visit.remoteAddress(),
                visit.reference());
    }

    /** Where the page that was left is, in a browser that tells. */
    static Optional<String> pageBefore(Visit visit) {
        return visit.header("referer").flatMap(LocalPath::ofAddress);
    }
}
