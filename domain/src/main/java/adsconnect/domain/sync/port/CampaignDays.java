package adsconnect.domain.sync.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import java.util.Iterator;

/** The loaded rows: one for each profile, day and campaign. */
public interface CampaignDays {

    /**
     * Makes the stored rows of those days equal to the given ones: same rows replaced, missing ones removed. Loading the
     * same rows twice changes nothing (SYNC-5). Must run in a unit of work.
     *
     * @param owner whom the rows are loaded for
     * @return how many rows there were
     * @throws IllegalArgumentException if a row's day lies outside of those days
     */
    long replace(ProfileId profile, UserId owner, DayRange days, Iterator<CampaignDay> rows);
}
