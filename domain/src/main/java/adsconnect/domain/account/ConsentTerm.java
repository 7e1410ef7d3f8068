package adsconnect.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How long a consent lasts: Amazon ends those given since a day in 2026 after 365 days, whatever is refreshed, and tells
 * nobody when that will be (RECO-4; https://advertising.amazon.com/API/docs/en-us/guides/account-management/authorization/refresh-tokens).
 *
 * @param cutoff consents given on that day (UTC) or later end; older ones do not
 */
public record ConsentTerm(LocalDate cutoff, Duration lifetime) {

    /** So many days before the end its owner is told, the most urgent last; 0 is the end itself. */
    public static final List<Integer> WARNINGS = List.of(60, 30, 14, 7, 1);

    /** From so many days on a connection is {@code EXPIRING}. */
    public static final int EXPIRING_FROM = 30;

    public ConsentTerm {
        Objects.requireNonNull(cutoff);
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("A consent lasts for a while");
        }
    }

    /** When it ends by itself; empty if it does not, or if nobody knows when it was given. */
    public Optional<Instant> endsAt(Consent consent) {
        return consent.givenAt()
                .filter(given -> !given.isBefore(firstOfCutoff()))
                .map(given -> given.plus(lifetime));
    }

    /** How many days are left, begun ones counted; 0 once it is over. Empty where there is no end to count to. */
    public OptionalInt daysLeft(Consent consent, Instant now) {
        return endsAt(consent).map(end -> OptionalInt.of(daysBetween(now, end))).orElseGet(OptionalInt::empty);
    }

    /** The most urgent of the warnings that are due; empty if none is, or if it is over already. */
    public OptionalInt warning(Consent consent, Instant now) {
        OptionalInt left = daysLeft(consent, now);
        return left.isEmpty() || left.getAsInt() == 0
                ? OptionalInt.empty()
                : WARNINGS.stream()
                        .filter(days -> left.getAsInt() <= days)
                        .mapToInt(Integer::intValue)
                        .min();
    }

    public boolean isOverAt(Consent consent, Instant now) {
        return endsAt(consent).filter(end -> !now.isBefore(end)).isPresent();
    }

    public Instant firstOfCutoff() {
        return cutoff.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static int daysBetween(Instant now, Instant end) {
        Duration left = Duration.between(now, end);
        long whole = left.toDays();
        boolean begun = left.compareTo(Duration.ofDays(whole)) > 0;
        return left.isNegative() ? 0 : Math.toIntExact(begun ? whole + 1 : whole);
    }
}
