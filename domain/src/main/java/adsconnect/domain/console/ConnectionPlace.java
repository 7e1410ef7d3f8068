package adsconnect.domain.console;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConnectionStatus;
import java.util.Comparator;
import java.util.Objects;

/** Where a connection stands in the console's list: the worst first, and among equals by profile id. */
public record ConnectionPlace(ConnectionStatus status, ProfileId profile) implements Comparable<ConnectionPlace> {

    private static final Comparator<ConnectionPlace> ORDER = Comparator.comparing(
                    ConnectionPlace::status, ConnectionStatus.worstFirst())
            .thenComparing(place -> place.profile().value());

    public ConnectionPlace {
        Objects.requireNonNull(status);
        Objects.requireNonNull(profile);
    }

    @Override
    public int compareTo(ConnectionPlace other) {
        return ORDER.compare(this, other);
    }
}
