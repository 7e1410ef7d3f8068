package adsconnect.web;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.ListAccounts.Listed;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.httpkit.Visit;
import adsconnect.ui.frame.Frame.Switcher;
import adsconnect.ui.frame.Frame.SwitcherEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody can switch between (DASH-3). */
final class SwitcherViews {

    /** More would have to be read through; they are searched instead. */
    static final int MOST = 12;

    /** All of them stand on a page of their own. */
    static final int MOST_FORMER = 5;

    private SwitcherViews() {}

    /** What is looked at comes first, so that nobody scrolls for it. */
    static Switcher switcher(
            Visit visit, Listed listed, List<ReadHistories.History> histories, Optional<ProfileId> selected) {
        List<SwitcherEntry> all = Stream.concat(
                        listed.connections().stream()
                                .map(connection -> entry(connection, listed.refreshing(connection), selected)),
                        listed.withoutConnection().stream().map(account -> entry(account, visit.path())))
                .toList();
        List<SwitcherEntry> shown = Stream.concat(
                        all.stream().filter(SwitcherEntry::selected),
                        all.stream().filter(entry -> !entry.selected()))
                .limit(MOST)
                .toList();
        List<SwitcherEntry> former =
                histories.stream().map(history -> entry(history.of(), selected)).toList();
        return new Switcher(shown, all.size() > MOST, former);
    }

    static SwitcherEntry entry(Connection connection, boolean refreshing, Optional<ProfileId> selected) {
        ProfileId id = connection.profile().id();
        return new SwitcherEntry(
                ConnectionRoutes.connection(id),
                connection.account().name().value(),
                AccountRoutes.account(connection.account().id()),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(Health.of(connection), refreshing),
                Health.tone(Health.of(connection), refreshing),
                selected.filter(id::equals).isPresent());
    }

    private static SwitcherEntry entry(FormerConnection former, Optional<ProfileId> selected) {
        ProfileId id = former.profile().id();
        return new SwitcherEntry(
                ConnectionRoutes.connection(id),
                former.accountName().value(),
                PartingRoutes.HISTORIES,
                former.profile().name(),
                former.profile().countryCode().toLowerCase(Locale.ROOT),
                former.profile().domain(),
                Health.key(ConnectionStatus.DISCONNECTED),
                Health.tone(ConnectionStatus.DISCONNECTED),
                selected.filter(id::equals).isPresent());
    }

    /** Nothing of it is connected yet. */
    static SwitcherEntry entry(Account account, String path) {
        String choice = PickerRoutes.choice(account.id());
        return new SwitcherEntry(
                choice,
                account.name().value(),
                AccountRoutes.account(account.id()),
                null,
                "",
                null,
                "health.not_picked",
                "off",
                path.equals(choice));
    }
}
