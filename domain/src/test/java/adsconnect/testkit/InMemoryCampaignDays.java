package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.port.CampaignDays;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** Loaded rows in a map. */
public final class InMemoryCampaignDays implements CampaignDays {

    private final InMemoryDatabase database;

    record Key(ProfileId profile, UserId owner, LocalDate day, long campaign) {}

    record LoadedDay(ProfileId profile, UserId owner, LocalDate day) {}

    public InMemoryCampaignDays(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public long replace(ProfileId profile, UserId owner, DayRange days, Iterator<CampaignDay> rows) {
        return database.locked(() -> {
            long count = 0;
            Map<Key, CampaignDay> fresh = new HashMap<>();
            while (rows.hasNext()) {
                CampaignDay row = rows.next();
                if (!days.contains(row.day())) {
                    throw new IllegalArgumentException("A row of " + row.day() + " lies outside of " + days);
                }
                fresh.put(new Key(profile, owner, row.day(), row.campaignId()), row);
                count++;
            }
            database.rows
                    .keySet()
                    .removeIf(key ->
                            key.profile().equals(profile) && key.owner().equals(owner) && days.contains(key.day()));
            database.rows.putAll(fresh);
            days.from()
                    .datesUntil(days.to().plusDays(1))
                    .map(day -> new LoadedDay(profile, owner, day))
                    .forEach(day -> database.loadedDays.put(day, day));
            return count;
        });
    }
}
