package adsconnect.domain.sync.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.DayCover;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.PastRun;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SyncRunId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Which days of a profile's reports are there for an owner, also from when they had it connected before (SYNC-9). */
public interface CoverageSource {

    /** The first day of which anything is known, of whatever report; empty if there is none. */
    Optional<LocalDate> firstDay(ProfileId profile, UserId owner);

    /** The days of those of which something is known; reports without any are left out. */
    Map<ReportType, SortedMap<LocalDate, DayCover>> days(ProfileId profile, UserId owner, DayRange days);

    /** The last runs of the profile since it was connected, the newest first. */
    List<PastRun> lastRuns(ProfileId profile, int atMost);

    /** One run of the profile since it was connected; empty if that is none. */
    Optional<PastRun> run(ProfileId profile, SyncRunId run);
}
