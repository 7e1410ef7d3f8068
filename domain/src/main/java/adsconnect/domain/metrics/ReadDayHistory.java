package adsconnect.domain.metrics;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.port.DayHistories;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells what Amazon said when of one day, also of a profile that is no longer connected (SYNC-10, RECO-1). */
public final class ReadDayHistory {

    private final FindReadable findReadable;
    private final DayHistories histories;
    private final Clock clock;

    public ReadDayHistory(FindReadable findReadable, DayHistories histories, Clock clock) {
        this.findReadable = findReadable;
        this.histories = histories;
        this.clock = clock;
    }

    /**
     * What is known of the day.
     *
     * @param account through which it is connected; empty if it no longer is
     * @param lastSaid when Amazon last said anything of it; empty if it was never loaded
     * @param moments when Amazon began to say something else, the newest first
     * @param asOf when in the past it is looked at; empty for now
     * @param then the moment that counted as of that; empty if nothing was known
     * @param campaigns as of that, and as of now
     */
    public record Told(
            Profile profile,
            AccountName accountName,
            Optional<AccountId> account,
            LocalDate day,
            Optional<Instant> lastSaid,
            List<DayMoment> moments,
            Optional<Instant> asOf,
            Optional<DayMoment> then,
            List<CampaignThen> campaigns) {
        public Told {
            moments = List.copyOf(moments);
            campaigns = List.copyOf(campaigns);
        }
    }

    /** Empty if there is no such profile of theirs, or nothing of it can be read any more (SEC-1). */
    public Optional<Told> read(UserId user, ProfileId profile, LocalDate day, Optional<AsOf> when) {
        return findReadable.find(user, profile).map(readable -> told(readable, day, when));
    }

    private Told told(ReadableProfile owned, LocalDate day, Optional<AsOf> when) {
        ProfileId profile = owned.profile().id();
        // Of the future nothing is known but what is known now.
        Optional<Instant> asOf = when.map(as -> as.in(owned.profile().zone()))
                .map(at -> at.isBefore(Instant.EPOCH) ? Instant.EPOCH : at)
                .filter(clock.instant()::isAfter);
        List<DayMoment> moments = histories.moments(profile, owned.owner(), day);
        return new Told(
                owned.profile(),
                owned.accountName(),
                owned.account(),
                day,
                histories.lastSaid(profile, owned.owner(), day),
                moments.reversed(),
                asOf,
                asOf.map(at -> moments.reversed().stream()
                                .filter(moment -> !moment.at().isAfter(at))
                                .findFirst())
                        .orElse(moments.isEmpty() ? Optional.empty() : Optional.of(moments.getLast())),
                moments.isEmpty()
                        ? List.of()
                        : histories.campaigns(profile, owned.owner(), day, asOf.orElseGet(clock::instant)));
    }
}
