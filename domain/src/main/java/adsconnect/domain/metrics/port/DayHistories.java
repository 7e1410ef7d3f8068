package adsconnect.domain.metrics.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What Amazon said when of the campaigns of single days, of one profile and the owner they were loaded for (SYNC-10). */
public interface DayHistories {

    /** Each moment at which Amazon began to say something else of that day, the first one first. */
    List<DayMoment> moments(ProfileId profile, UserId owner, LocalDate day);

    /** Every campaign of that day that Amazon named at that moment or names now, the dearest of now first. */
    List<CampaignThen> campaigns(ProfileId profile, UserId owner, LocalDate day, Instant at);

    /** When Amazon last said anything of that day's campaigns, be it the same; empty if none of it was ever loaded. */
    Optional<Instant> lastSaid(ProfileId profile, UserId owner, LocalDate day);
}
