package adsconnect.web;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.Rest;
import adsconnect.httpkit.Visit;
import adsconnect.ui.account.AccountPage;
import adsconnect.ui.account.AccountPage.ConnectedProfile;
import adsconnect.ui.account.AccountPage.SyncedJustNow;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The page of one account. */
final class AccountViews {

    private final ListAccounts listAccounts;
    private final Clock clock;

    AccountViews(ListAccounts listAccounts, Clock clock) {
        this.listAccounts = listAccounts;
        this.clock = clock;
    }

    AccountPage page(Visit visit, Account account, String note) {
        return page(visit, account, account.name().value(), null, "", note, null);
    }

    /** After Sync now was pressed too soon. */
    AccountPage tooSoon(Visit visit, Connection connection, AskForSync.TooSoon tooSoon) {
        Formats formats = new Formats(Preferences.of(visit));
        ZoneId zone = connection.profile().zone();
        Account account = connection.account();
        return page(
                visit,
                account,
                account.name().value(),
                null,
                "",
                null,
                new SyncedJustNow(
                        connection.profile().name(),
                        formats.moment(tooSoon.askedAt(), clock.instant(), zone),
                        formats.timeOfDay(tooSoon.again(), zone),
                        formats.end(tooSoon.again(), clock.instant(), zone)));
    }

    /** After a name that was refused; what was typed stays. */
    AccountPage refused(Visit visit, Account account, String typed, String code, String free) {
        return page(visit, account, typed, "account.name.problem." + code, free, null, null);
    }

    private AccountPage page(
            Visit visit,
            Account account,
            String typed,
            String problem,
            String free,
            String note,
            SyncedJustNow syncedJustNow) {
        Formats formats = new Formats(Preferences.of(visit));
        ListAccounts.Listed listed = listAccounts.of(account.owner());
        List<ConnectedProfile> profiles = listed.connections().stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .map(connection -> line(formats, connection, listed.refreshing(connection)))
                .toList();
        return new AccountPage(
                account.name().value(),
                "region." + account.region().name(),
                formats.moment(account.consentedAt(), clock.instant(), ZoneOffset.UTC),
                account.mode() == ConsentMode.ALL,
                profiles,
                typed,
                problem,
                free,
                note,
                syncedJustNow,
                Routes.account(account.id()));
    }

    private ConnectedProfile line(Formats formats, Connection connection, boolean refreshing) {
        String address = Routes.connection(connection.profile().id());
        boolean loadable = connection.ready() && Rest.of(connection).isEmpty();
        return new ConnectedProfile(
                address,
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(connection, refreshing),
                Health.tone(connection, refreshing),
                connection
                        .lastSyncAt()
                        .map(at -> formats.moment(
                                at, clock.instant(), connection.profile().zone()))
                        .orElse(null),
                loadable && !refreshing);
    }
}
