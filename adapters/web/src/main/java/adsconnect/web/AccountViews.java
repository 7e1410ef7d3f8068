package adsconnect.web;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.httpkit.Visit;
import adsconnect.ui.account.AccountPage;
import adsconnect.ui.account.AccountPage.ConnectedProfile;
import java.time.Clock;
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
        return page(visit, account, account.name().value(), null, "", note);
    }

    /** After a name that was refused; what was typed stays. */
    AccountPage refused(Visit visit, Account account, String typed, String code, String free) {
        return page(visit, account, typed, "account.name.problem." + code, free, null);
    }

    private AccountPage page(Visit visit, Account account, String typed, String problem, String free, String note) {
        Formats formats = new Formats(Preferences.of(visit));
        List<ConnectedProfile> profiles = listAccounts.of(account.owner()).connections().stream()
                .filter(connection -> connection.account().id().equals(account.id()))
                .map(AccountViews::line)
                .toList();
        return new AccountPage(
                account.name().value(),
                "region." + account.region().name(),
                formats.moment(account.consentedAt(), clock.instant(), Formats.UTC),
                account.mode() == ConsentMode.ALL,
                profiles,
                typed,
                problem,
                free,
                note,
                Routes.account(account.id()));
    }

    private static ConnectedProfile line(Connection connection) {
        return new ConnectedProfile(
                Routes.connection(connection.profile().id()),
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                Health.key(connection),
                Health.tone(connection));
    }
}
