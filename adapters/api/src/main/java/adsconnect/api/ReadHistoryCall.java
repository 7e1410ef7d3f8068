package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.AsOf;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.ReadDayHistory;
import adsconnect.domain.sync.AdProduct;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Tells what Amazon said of a day, and when it began to say something else (SYNC-10). */
final class ReadHistoryCall implements Keyed.Call {

    private final ReadDayHistory readDayHistory;

    ReadHistoryCall(ReadDayHistory readDayHistory) {
        this.readDayHistory = readDayHistory;
    }

    /** When Amazon said something else, and what all campaigns added up to from then on. */
    record Moment(
            Instant at,
            List<AdProduct> products,
            long added,
            long restated,
            long withdrawn,
            MetricsJson.Totals totals) {}

    /** A campaign as Amazon described it then, and as it does now; one of the two may be left out. */
    record Campaign(
            AdProduct product,
            String campaignId,
            String name,
            boolean differs,
            Optional<MetricsJson.Totals> then,
            Optional<MetricsJson.Totals> now) {}

    /**
     * @param lastSaid when Amazon last said anything of it; left out if it was never loaded
     * @param asOf when in the past it is looked at; left out for now
     * @param items each moment at which Amazon began to say something else, the newest first
     * @param campaigns as of then, and as of now
     */
    record History(
            long profileId,
            String profileIdString,
            String currencyCode,
            LocalDate day,
            Optional<Instant> lastSaid,
            Optional<Instant> asOf,
            List<Moment> items,
            long total,
            List<Campaign> campaigns) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        ProfileId profile = Queries.profile(visit, caller);
        LocalDate day = Queries.day(visit, "day");
        Optional<AsOf> asOf = Queries.given(visit, "asOf").map(ReadHistoryCall::asOf);
        return readDayHistory
                .read(caller.user().id(), profile, day, asOf)
                .map(told -> Json.reply(200, history(told)))
                .orElseGet(() -> Problems.of(
                        visit,
                        Code.NOT_FOUND,
                        "No such profile of this key's owner is connected, so nothing of it is loaded."));
    }

    private static AsOf asOf(String text) {
        try {
            if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                return new AsOf.EndOf(LocalDate.parse(text));
            }
            if (text.matches("[0-9]{4}-.{1,40}")) {
                return new AsOf.At(OffsetDateTime.parse(text).toInstant());
            }
        } catch (DateTimeParseException noMoment) {
            // Told below, with what was expected.
        }
        throw Refusal.malformed("asOf is a day, as YYYY-MM-DD, or a moment, as 2026-10-03T12:00:00Z.");
    }

    private static History history(ReadDayHistory.Told told) {
        ProfileId profile = told.profile().id();
        String currency = told.profile().currencyCode();
        return new History(
                profile.value(),
                Long.toString(profile.value()),
                currency,
                told.day(),
                told.lastSaid(),
                told.asOf(),
                told.moments().stream().map(moment -> moment(moment, currency)).toList(),
                told.moments().size(),
                told.campaigns().stream()
                        .map(campaign -> campaign(campaign, currency))
                        .toList());
    }

    private static Moment moment(DayMoment moment, String currency) {
        return new Moment(
                moment.at(),
                moment.products().stream().sorted().toList(),
                moment.added(),
                moment.restated(),
                moment.withdrawn(),
                MetricsJson.totals(moment.measures(), currency));
    }

    private static Campaign campaign(CampaignThen campaign, String currency) {
        return new Campaign(
                campaign.adProduct(),
                Long.toString(campaign.campaignId()),
                campaign.name(),
                campaign.differs(),
                totals(campaign.then(), currency),
                totals(campaign.now(), currency));
    }

    private static Optional<MetricsJson.Totals> totals(Optional<Measures> measures, String currency) {
        return measures.map(found -> MetricsJson.totals(found, currency));
    }
}
