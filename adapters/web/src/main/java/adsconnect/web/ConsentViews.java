package adsconnect.web;

import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.Attempt;
import adsconnect.domain.authorization.Authorization;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.ui.connect.SearchingPage;
import adsconnect.ui.connect.SharedPage;
import java.util.Locale;

/** A consent that nobody picks from: while Amazon is listing its profiles, and when they are shared. */
final class ConsentViews {

    private ConsentViews() {}

    static SearchingPage searching(Attempt attempt, Discovery.Finding finding) {
        return new SearchingPage(
                finding != Discovery.Finding.SEARCHING, AuthorizationRoutes.authorization(attempt.id()) + "/profiles");
    }

    /** By a link a client is told the link's name: the account of a login that is known already may be named for others. */
    private static AccountName name(Authorization.Settled settled, ReadConsent.Shared shared) {
        return settled.attempt().aim() instanceof Aim.BindAll link
                ? link.name()
                : shared.account().name();
    }

    static SharedPage shared(Authorization.Settled settled, ReadConsent.Shared shared) {
        return new SharedPage(
                name(settled, shared).value(),
                shared.owner().email().value(),
                settled.attempt().aim().link().isPresent(),
                settled.renewed(),
                shared.profiles().stream()
                        .map(profile -> new SharedPage.Profile(
                                profile.name(),
                                profile.domain(),
                                profile.countryCode().toLowerCase(Locale.ROOT)))
                        .toList(),
                shared.more() ? PickerRoutes.choice(shared.account().id()) : null);
    }
}
