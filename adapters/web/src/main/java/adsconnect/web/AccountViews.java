package adsconnect.web;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.sync.AskForSync;
import adsconnect.domain.sync.Rest;
import adsconnect.httpkit.Visit;
import adsconnect.ui.account.AccountPage;
import adsconnect.ui.account.AccountPage.ConnectedProfile;
import adsconnect.ui.account.AccountPage.ConsentYear;
import adsconnect.ui.account.AccountPage.SyncedJustNow;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The page of one account. */
final class AccountViews {

    /** Said for as long as it is so. */
    private static final String SYNCING = "account.note.syncing";

    private final ListAccounts listAccounts;
    private final TroubleViews troubles;
    private final ConsentTerm term;
    private final Clock clock;

    AccountViews(ListAccounts listAccounts, TroubleViews troubles, ConsentTerm term, Clock clock) {
        this.listAccounts = listAccounts;
        this.troubles = troubles;
        this.term = term;
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
        ListAccounts.Listed listed = listAccounts.of(account);
        List<ConnectedProfile> profiles = listed.connections().stream()
                .map(connection -> line(formats, connection, listed.refreshing(connection)))
                .toList();
        return new AccountPage(
                account.name().value(),
                "region." + account.region().name(),
                account.consent()
                        .givenAt()
                        .map(given -> formats.moment(given, clock.instant()))
                        .orElse(null),
                year(formats, account.consent()),
                account.mode() == ConsentMode.ALL,
                profiles,
                typed,
                problem,
                free,
                SYNCING.equals(note) && profiles.stream().noneMatch(ConnectedProfile::refreshing) ? null : note,
                syncedJustNow,
                AccountRoutes.account(account.id()));
    }

    /** Null where nobody knows of an end (RECO-4). */
    private ConsentYear year(Formats formats, Consent consent) {
        if (consent.end().isPresent()) {
            String key = switch (consent.end().get()) {
                case EXPIRED -> "account.consent.expired";
                case REVOKED -> "account.consent.revoked";
            };
            return new ConsentYear(key, "", "", Health.tone(ConnectionStatus.REVOKED));
        }
        return term.endsAt(consent)
                .map(end -> left(
                        formats, end, term.daysLeft(consent, clock.instant()).orElseThrow()))
                .orElse(null);
    }

    private static ConsentYear left(Formats formats, Instant end, int days) {
        ConnectionStatus status =
                days <= ConsentTerm.EXPIRING_FROM ? ConnectionStatus.EXPIRING : ConnectionStatus.CONNECTED;
        return new ConsentYear(
                days == 1 ? "account.consent.left.one" : "account.consent.left",
                formats.day(end),
                formats.count(days),
                Health.tone(status));
    }

    private ConnectedProfile line(Formats formats, Connection connection, boolean refreshing) {
        String address = ConnectionRoutes.connection(connection.profile().id());
        boolean loadable = connection.ready() && Rest.of(connection).isEmpty();
        return new ConnectedProfile(
                address,
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(Health.of(connection), refreshing),
                Health.tone(Health.of(connection), refreshing),
                connection
                        .lastSyncAt()
                        .map(at -> formats.moment(
                                at, clock.instant(), connection.profile().zone()))
                        .orElse(null),
                loadable && !refreshing,
                refreshing,
                refreshing ? null : troubles.ofOne(formats, connection));
    }
}
