package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.help.HelpPage;
import adsconnect.ui.help.HelpTopic;
import java.util.Optional;

/** Shows one help topic to whoever wants to read it (HELP-2). */
final class ShowHelpAction implements Action {

    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;

    ShowHelpAction(SignedIn signedIn, Pages pages, Failures failures) {
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit) {
        Optional<User> user = signedIn.user(visit);
        Optional<HelpPage> page = Optional.ofNullable(visit.parameters().get("topic"))
                .flatMap(HelpTopic::parse)
                .map(HelpTopic::page);
        return page.isPresent() ? pages.page(visit, user, 200, page.get()) : failures.notFound(visit, user);
    }
}
