package adsconnect.web;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.ui.coverage.Subject;
import java.util.Locale;
import java.util.Optional;

/** Whose a page about loaded data is. */
final class Subjects {

    private Subjects() {}

    static Subject of(Connection connection) {
        return of(
                connection.profile(),
                connection.account().name(),
                Optional.of(connection.account().id()));
    }

    static Subject of(ReadableProfile readable) {
        return of(readable.profile(), readable.accountName(), readable.account());
    }

    /** @param account empty if the profile is no longer connected */
    static Subject of(Profile profile, AccountName accountName, Optional<AccountId> account) {
        return new Subject(
                profile.name(),
                profile.countryCode().toLowerCase(Locale.ROOT),
                profile.domain(),
                accountName.value(),
                ConnectionRoutes.connection(profile.id()),
                account.map(AccountRoutes::account).orElse(null),
                HistoryRoutes.coverage(profile.id()));
    }
}
