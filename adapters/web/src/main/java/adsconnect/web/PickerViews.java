package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.connection.Choice;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.OfferProfiles.Offered;
import adsconnect.domain.marketplace.Region;
import adsconnect.ui.picker.PickerPage;
import adsconnect.ui.picker.ProfileRows;
import adsconnect.ui.picker.ProfileRows.Row;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The picker in its states. */
final class PickerViews {

    private final ListAccounts listAccounts;

    PickerViews(ListAccounts listAccounts) {
        this.listAccounts = listAccounts;
    }

    PickerPage page(User user, Offered offered, Collection<String> ticked, String problem, String detail) {
        return new PickerPage(
                rows(offered, ticked),
                offered.several(),
                offered.left().map(WelcomeViews::minutes).orElse(null),
                offered.account().map(account -> account.name().value()).orElse(null),
                connected(offered),
                leave(user, offered),
                problem,
                detail);
    }

    /** What is connected already and can be unticked. */
    static List<String> connected(Offered offered) {
        return offered.choices().stream()
                .filter(Choice::connected)
                .map(choice -> Long.toString(choice.profile().id().value()))
                .toList();
    }

    /** Home would lead straight back to the account of whoever has nothing else. */
    private String leave(User user, Offered offered) {
        boolean home = offered.account().isEmpty()
                || !listAccounts.of(user.id()).connections().isEmpty();
        return home ? Routes.HOME : Routes.NEW_AUTHORIZATION;
    }

    /** @param ticked the profile ids that are chosen in the browser; a refresh of the rows must not lose them */
    ProfileRows rows(Offered offered, Collection<String> ticked) {
        List<Row> rows =
                offered.choices().stream().map(choice -> row(choice, ticked)).toList();
        return new ProfileRows(
                keys(offered, HostState.ASKING),
                keys(offered, HostState.FAILED),
                rows,
                offered.several(),
                (int) offered.choices().stream().filter(Choice::selectable).count(),
                offered.discovery().finding().name(),
                offered.account().map(account -> Routes.choice(account.id())).orElse(Routes.PENDING));
    }

    private static List<String> keys(Offered offered, HostState state) {
        return offered.discovery().hostsIn(state).stream()
                .map(Region::name)
                .map(name -> "region." + name)
                .toList();
    }

    private static Row row(Choice choice, Collection<String> ticked) {
        String id = Long.toString(choice.profile().id().value());
        return new Row(
                id,
                choice.profile().name(),
                choice.profile().countryCode().toLowerCase(Locale.ROOT),
                choice.profile().domain(),
                "profile.type." + choice.profile().type().name().toLowerCase(Locale.ROOT),
                choice.profile().currencyCode(),
                choice.obstacle()
                        .map(obstacle -> "picker.reason." + obstacle.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                choice.connected(),
                choice.selectable() && ticked.contains(id));
    }
}
