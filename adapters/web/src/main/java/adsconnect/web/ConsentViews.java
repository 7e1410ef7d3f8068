package adsconnect.web;

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
                finding != Discovery.Finding.SEARCHING, Routes.authorization(attempt.id()) + "/profiles");
    }

    static SharedPage shared(Authorization.Settled settled, ReadConsent.Shared shared) {
        return new SharedPage(
                shared.account().name().value(),
                shared.owner().email().value(),
                settled.attempt().aim().link().isPresent(),
                settled.renewed(),
                shared.profiles().stream()
                        .map(profile -> new SharedPage.Profile(
                                profile.name(),
                                profile.domain(),
                                profile.countryCode().toLowerCase(Locale.ROOT)))
                        .toList(),
                shared.more() ? Routes.choice(shared.account().id()) : null);
    }
}
