package adsconnect.domain.metrics.port;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableQuery;
import java.util.Optional;

/**
 * The loaded rows of one profile and the owner they were loaded for, added up over a period. Where that takes longer than a
 * page may, the sums are put down once and read from there, as long as nothing of the period was loaded anew.
 */
public interface MetricTables {

    /** Empty where they have to be prepared first. */
    Optional<Table<CampaignMeasures>> campaigns(
            ProfileId profile, UserId owner, Period period, TableQuery query, CampaignFilter filter);

    /** Empty where they have to be prepared first. */
    Optional<Table<SearchTermMeasures>> searchTerms(ProfileId profile, UserId owner, Period period, TableQuery query);

    /** Adds campaigns up and puts the sums down; nothing if they are there, or somebody else is just doing it. */
    void prepareCampaigns(ProfileId profile, UserId owner, Period period);

    /** Adds search terms up and puts the sums down; nothing if they are there, or somebody else is just doing it. */
    void prepareSearchTerms(ProfileId profile, UserId owner, Period period);
}
