package adsconnect.domain.sync;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;

/**
 * When the daily run of a profile is due: once on each of its days, at that time by its clocks, and as much later as is the
 * profile's own, so that not all of a zone come at the same moment (SYNC-4).
 *
 * @param jitter profiles are spread over that long; it is the same for a profile on every day and on every node
 */
public record DailySchedule(LocalTime at, Duration jitter) {

    /** More than any two runs that follow each other lie apart: a day with an hour more, and the jitter. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    /** With more the run of one day would come as late as that of the next. */
    public static final Duration LONGEST_JITTER = Duration.ofHours(12);

    public DailySchedule {
        if (jitter.isNegative() || jitter.compareTo(LONGEST_JITTER) > 0) {
            throw new IllegalArgumentException("Daily runs are spread over half a day at the most");
        }
    }

    /** The first moment after that one. */
    public Instant next(Profile profile, Instant after) {
        ZoneId zone = profile.zone();
        // The day before, for its run may be later than midnight; and one that a zone skipped falls upon the next.
        LocalDate yesterday = LocalDate.ofInstant(after, zone).minusDays(1);
        return Stream.iterate(yesterday, day -> day.plusDays(1))
                .map(day -> day.atTime(at).atZone(zone).toInstant().plus(ownDelay(profile.id())))
                .filter(moment -> moment.isAfter(after))
                .findFirst()
                .orElseThrow();
    }

    /** From then on nobody can be waiting for a run, as long as clocks go right. */
    public Instant tooFar(Instant now) {
        return now.plus(LONGEST_DAY).plus(jitter);
    }

    /** Ids that follow each other are far apart in it. */
    private Duration ownDelay(ProfileId profile) {
        long span = jitter.toMillis();
        return span == 0 ? Duration.ZERO : Duration.ofMillis(Long.remainderUnsigned(mixed(profile.value()), span));
    }

    /** The finishing step of SplitMix64. */
    private static long mixed(long id) {
        long bits = id + 0x9e3779b97f4a7c15L;
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        return bits ^ (bits >>> 31);
    }
}
