package adsconnect.domain.metrics;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import java.util.Optional;

/**
 * One connection among many: how it is, and how its advertising did over some days (DASH-4).
 *
 * @param refreshing whether what can be seen of it is being loaded anew
 * @param totals over the days that end with its own last one, in its own currency; empty as long as there are no numbers
 * @param before over as many days before those; empty where not all of them were ever loaded
 */
public record OverviewRow(
        Connection connection, boolean refreshing, Optional<Measures> totals, Optional<Measures> before) {

    public ConnectionStatus status() {
        return connection.shownStatus();
    }
}
