package adsconnect.domain.metrics.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Gap;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodSum;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.ReportType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the loaded days of profiles, and the owner they were loaded for, add up to. */
public interface MetricsSource {

    /**
     * The measures of each day by ad product. Where an ad product of a day was not loaded, it is left out; where Amazon had no
     * rows for it, it is there with nothing (SYNC-9).
     */
    Map<LocalDate, Map<AdProduct, Measures>> byDay(ProfileId profile, UserId owner, Period period);

    /** The measures of each profile over a period of its own; those without loaded days in theirs are left out. */
    Map<ProfileId, PeriodSum> totals(Map<ProfileId, Period> periods, UserId owner);

    /** Whether that kind of report is loaded for all of those days. */
    boolean covers(ProfileId profile, UserId owner, ReportType type, Period period);

    /** What is missing in the period because Amazon gave no report, by type, then by day. */
    List<Gap> gaps(ProfileId profile, UserId owner, Period period);

    /** The first day that was ever loaded; with it one can tell "nothing" from "not known". */
    Optional<LocalDate> firstDay(ProfileId profile, UserId owner);
}
