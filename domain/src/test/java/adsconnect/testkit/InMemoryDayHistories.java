package adsconnect.testkit;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.metrics.CampaignThen;
import adsconnect.domain.metrics.DayMoment;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.port.DayHistories;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.testkit.InMemoryLoadedRows.Key;
import adsconnect.testkit.InMemoryLoadedRows.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was said of single days, by all versions of the rows. */
public final class InMemoryDayHistories implements DayHistories {

    private final InMemoryDatabase database;

    public InMemoryDayHistories(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public List<DayMoment> moments(ProfileId profile, UserId owner, LocalDate day) {
        return database.locked(() -> {
            List<Map.Entry<Key, List<Version>>> rows = rows(profile, owner, day).toList();
            Set<Instant> times = new TreeSet<>();
            rows.forEach(entry -> entry.getValue().forEach(version -> {
                times.add(version.since());
                version.until().ifPresent(times::add);
            }));
            List<DayMoment> moments = new ArrayList<>();
            times.forEach(at -> moments.add(moment(rows, at)));
            return moments;
        });
    }

    private static DayMoment moment(List<Map.Entry<Key, List<Version>>> rows, Instant at) {
        Set<AdProduct> products = EnumSet.noneOf(AdProduct.class);
        long added = 0;
        long restated = 0;
        long withdrawn = 0;
        Measures sum = Measures.NONE;
        for (Map.Entry<Key, List<Version>> row : rows) {
            boolean came =
                    row.getValue().stream().anyMatch(version -> version.since().equals(at));
            boolean went =
                    row.getValue().stream().anyMatch(version -> version.until().equals(Optional.of(at)));
            added += came && !went ? 1 : 0;
            restated += came && went ? 1 : 0;
            withdrawn += went && !came ? 1 : 0;
            if (came || went) {
                products.add(row.getKey().type().adProduct());
            }
            sum = sum.plus(
                    as(row.getValue(), at).map(InMemoryDayHistories::measures).orElse(Measures.NONE));
        }
        return new DayMoment(at, products, added, restated, withdrawn, sum);
    }

    @Override
    public List<CampaignThen> campaigns(ProfileId profile, UserId owner, LocalDate day, Instant at) {
        return database.locked(() -> rows(profile, owner, day)
                .map(entry -> campaign(entry.getKey(), entry.getValue(), at))
                .filter(campaign ->
                        campaign.then().isPresent() || campaign.now().isPresent())
                .sorted(Comparator.comparing((CampaignThen campaign) ->
                                campaign.now().or(campaign::then).orElseThrow().spend())
                        .reversed()
                        .thenComparing(CampaignThen::campaignId))
                .toList());
    }

    @Override
    public Optional<Instant> lastSaid(ProfileId profile, UserId owner, LocalDate day) {
        return database.locked(() -> database.coverage.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner)
                        && entry.getKey().day().equals(day)
                        && entry.getKey().type().name().endsWith("_CAMPAIGNS")
                        && entry.getValue().reason().isEmpty())
                .map(entry -> entry.getValue().at())
                .max(Comparator.naturalOrder()));
    }

    private static CampaignThen campaign(Key key, List<Version> versions, Instant at) {
        Optional<CampaignDay> then = as(versions, at);
        Optional<CampaignDay> now = versions.getLast().until().isEmpty()
                ? Optional.of((CampaignDay) versions.getLast().row())
                : Optional.empty();
        CampaignDay named =
                now.or(() -> then).orElse((CampaignDay) versions.getLast().row());
        return new CampaignThen(
                key.type().adProduct(),
                named.campaignId(),
                named.campaignName(),
                then.map(InMemoryDayHistories::measures),
                now.map(InMemoryDayHistories::measures));
    }

    private static Optional<CampaignDay> as(List<Version> versions, Instant at) {
        return versions.stream()
                .filter(version -> !version.since().isAfter(at)
                        && version.until().filter(until -> !until.isAfter(at)).isEmpty())
                .map(version -> (CampaignDay) version.row())
                .findFirst();
    }

    private static Measures measures(CampaignDay row) {
        return new Measures(
                row.figures().cost(),
                row.figures().sales(),
                row.figures().orders(),
                row.figures().clicks(),
                row.figures().impressions());
    }

    private Stream<Map.Entry<Key, List<Version>>> rows(ProfileId profile, UserId owner, LocalDate day) {
        return database.versions.entrySet().stream()
                .filter(entry -> entry.getKey().profile().equals(profile)
                        && entry.getKey().owner().equals(owner)
                        && entry.getKey().day().equals(day)
                        && entry.getValue().getFirst().row() instanceof CampaignDay);
    }
}
