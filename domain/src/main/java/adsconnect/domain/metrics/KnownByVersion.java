package adsconnect.domain.metrics;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.metrics.ReadFirstNumbers.FirstNumbers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * First numbers as they were read for one version of a connection. Whatever changes them makes a new version, after they
 * changed; so as long as a screen waits for nothing but time to pass, they need not be read again. Shared between threads.
 */
final class KnownByVersion {

    /** Of one connection at a time; more wait on one node only where there is memory for their screens, which take more. */
    private static final int MOST = 20_000;

    /** Those asked for last at the end. */
    private final SequencedMap<ProfileId, Known> known = new LinkedHashMap<>(16, 0.75f, true);

    /** A connection that ended and began anew counts its versions from the start, but later, or for another account. */
    private record Version(AccountId account, Instant stageSince, long number, LocalDate yesterday) {}

    private record Known(Version version, FirstNumbers numbers) {}

    /** Two that ask at once may both read. */
    FirstNumbers of(Connection connection, LocalDate yesterday, Supplier<FirstNumbers> read) {
        ProfileId profile = connection.profile().id();
        Version version =
                new Version(connection.account().id(), connection.stageSince(), connection.version(), yesterday);
        Known before;
        synchronized (known) {
            before = known.get(profile);
        }
        if (before != null && before.version().equals(version)) {
            return before.numbers();
        }
        FirstNumbers numbers = read.get();
        synchronized (known) {
            known.put(profile, new Known(version, numbers));
            if (known.size() > MOST) {
                known.pollFirstEntry();
            }
        }
        return numbers;
    }
}
