package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** On which days campaigns of a profile were seen at all. */
public final class DaysWithRows {

    private DaysWithRows() {}

    public static List<LocalDate> of(Stores stores, ProfileId profile, UserId owner, Period period) {
        return stores.metrics().byDay(profile, owner, period).entrySet().stream()
                .filter(day -> day.getValue().values().stream().anyMatch(measures -> measures.impressions() > 0))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
