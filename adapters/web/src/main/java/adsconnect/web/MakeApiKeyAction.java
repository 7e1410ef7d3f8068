package adsconnect.web;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes a key and shows it. It is not kept, but follows from the form: sent again, by a double click or by loading the answer
 * anew, it shows the same one.
 */
final class MakeApiKeyAction implements SignedIn.UserAction {

    private final MakeApiKey makeApiKey;
    private final KeyViews views;
    private final Pages pages;
    private final Failures failures;
    private final Clock clock;

    MakeApiKeyAction(MakeApiKey makeApiKey, KeyViews views, Pages pages, Failures failures, Clock clock) {
        this.makeApiKey = makeApiKey;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user) {
        KeyForm form = KeyForm.of(visit.form());
        Optional<String> problem = form.problem();
        if (problem.isPresent()) {
            return refused(visit, user, form, problem.get());
        }
        return switch (makeApiKey.make(
                new Actor.Person(user.id()), user.id(), form.wish(clock.instant()), views.occasion(visit))) {
            case MakeApiKey.Made made -> pages.page(visit, user, 200, views.made(visit, user, made));
            case MakeApiKey.TokensOpenAll all -> refused(visit, user, form, "keys.problem.tokens");
            case MakeApiKey.NotTheirs foreign -> refused(visit, user, form, "keys.problem.not-yours");
            case MakeApiKey.TooMany many -> refused(visit, user, form, "keys.problem.too-many");
            case MakeApiKey.RevokedMeanwhile revoked -> Reply.seeOther(KeyRoutes.KEYS);
            // The page offers neither; who asks for it all the same, or is gone meanwhile, finds nothing here.
            case MakeApiKey.ForAdminsOnly admins -> failures.notFound(visit, user);
            case MakeApiKey.OverAlready over -> failures.notFound(visit, user);
            case MakeApiKey.NoSuchUser nobody -> failures.notFound(visit, user);
        };
    }

    private Reply refused(Visit visit, User user, KeyForm form, String problem) {
        return pages.page(visit, user, 422, views.refused(visit, user, form, problem));
    }
}
