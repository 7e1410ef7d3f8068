package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.ui.coverage.Subject;
import java.util.Locale;

/** Whose a page about loaded data is. */
final class Subjects {

    private Subjects() {}

    static Subject of(Connection connection) {
        return new Subject(
                connection.profile().name(),
                connection.profile().countryCode().toLowerCase(Locale.ROOT),
                connection.profile().domain(),
                connection.account().name().value(),
                Routes.connection(connection.profile().id()),
                Routes.account(connection.account().id()),
                Routes.coverage(connection.profile().id()));
    }
}
