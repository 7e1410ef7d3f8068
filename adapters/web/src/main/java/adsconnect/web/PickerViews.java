package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.Choice;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.OfferProfiles.Offered;
import adsconnect.httpkit.Visit;
import adsconnect.ui.picker.PickerPage;
import adsconnect.ui.picker.ProfileRows;
import java.util.List;
import java.util.Locale;

/** The picker in its states. */
final class PickerViews {

    private final ListAccounts listAccounts;

    PickerViews(ListAccounts listAccounts) {
        this.listAccounts = listAccounts;
    }

    /** With what the form held, if it was posted. */
    PickerPage page(Visit visit, User user, Offered offered, String problem, String detail) {
        return new PickerPage(
                rows(visit, offered),
                offered.several(),
                offered.left().map(WelcomeViews::minutes).orElse(null),
                offered.account().map(account -> account.name().value()).orElse(null),
                connected(offered),
                leave(user, offered),
                problem,
                detail);
    }

    /** Home would lead straight back to the account of whoever has nothing else. */
    private String leave(User user, Offered offered) {
        boolean home = offered.account().isEmpty() || listAccounts.anyConnected(user.id());
        return home ? Routes.HOME : AuthorizationRoutes.NEW_AUTHORIZATION;
    }

    /** What is connected already and can be unticked (PICK-6). */
    private static List<String> connected(Offered offered) {
        return offered.choices().stream()
                .filter(Choice::connected)
                .map(choice -> Long.toString(choice.profile().id().value()))
                .toList();
    }

    ProfileRows rows(Visit visit, Offered offered) {
        return ProfileRowsViews.rows(
                offered,
                visit.method().equals("GET") ? Picking.startingWith(connected(offered)) : Picking.of(visit.form()),
                offered.account()
                        .map(account -> PickerRoutes.choice(account.id()))
                        .orElse(PickerRoutes.PENDING),
                Locale.of(Preferences.of(visit).language()));
    }
}
