package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measure;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.SearchTermMeasures;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.metrics.TableQuery.Order;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.Figures;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What all tables of sums do, whether they add up at once or prepare the sums first. */
public abstract class MetricTablesContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final Period TWO_DAYS = new Period(DAY, DAY.plusDays(1));

    private final User owner = Samples.manager();
    private final User nextOwner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    /** The tables under test. */
    protected abstract MetricTables tables();

    @BeforeEach
    void a_profile_is_connected() {
        stores().users().add(owner, "hash");
        stores().users().add(nextOwner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
    }

    @Test
    void without_rows_nothing_is_found() {
        Table<CampaignMeasures> table = campaigns(TableQuery.FIRST_PAGE);

        assertThat(table.rows()).isEmpty();
        assertThat(table.found()).isZero();
        assertThat(table.pages()).isEqualTo(1);
        assertThat(table.totals().spend()).isEqualByComparingTo("0");
        assertThat(terms(TableQuery.FIRST_PAGE).rows()).isEmpty();
    }

    @Test
    void dash1_adds_up_the_days_of_each_campaign_of_the_period_dearest_first() {
        load(
                Samples.row(DAY.minusDays(1), 1, "1000", "0"),
                Samples.row(DAY, 1, "5", "0"),
                Samples.row(DAY, 2, "30", "1"),
                Samples.row(DAY, 3, "9", "20.25"),
                Samples.row(DAY.plusDays(1), 3, "9.50", "10"),
                Samples.row(DAY.plusDays(2), 1, "1000", "0"));

        Table<CampaignMeasures> table = campaigns(TableQuery.FIRST_PAGE);

        assertThat(table.rows()).extracting(CampaignMeasures::campaignId).containsExactly(2L, 3L, 1L);
        CampaignMeasures third = table.rows().get(1);
        assertThat(third.measures().spend()).isEqualByComparingTo("18.50");
        assertThat(third.measures().sales()).isEqualByComparingTo("30.25");
        assertThat(third.measures().orders()).isEqualTo(4);
        assertThat(third.measures().clicks()).isEqualTo(40);
        assertThat(third.measures().impressions()).isEqualTo(2000);
        assertThat(table.totals().spend()).isEqualByComparingTo("53.50");
        assertThat(table.totals().orders()).isEqualTo(8);
    }

    @Test
    void shows_a_campaign_under_the_name_and_status_it_had_last() {
        load(named(DAY.plusDays(1), 1, "New name", "PAUSED"), named(DAY, 1, "Old name", "ENABLED"));

        CampaignMeasures campaign = campaigns(TableQuery.FIRST_PAGE).rows().getFirst();

        assertThat(campaign.name()).isEqualTo("New name");
        assertThat(campaign.status()).isEqualTo("PAUSED");
    }

    @Test
    void the_same_id_in_another_ad_product_is_another_campaign() {
        load(Samples.row(DAY, 1, "5", "0"));
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, Samples.row(DAY, 1, "7", "0"));

        assertThat(campaigns(TableQuery.FIRST_PAGE).rows())
                .extracting(CampaignMeasures::adProduct)
                .containsExactly(AdProduct.SPONSORED_BRANDS, AdProduct.SPONSORED_PRODUCTS);
        assertThat(campaigns(
                                TableQuery.FIRST_PAGE,
                                new CampaignFilter(Optional.of(AdProduct.SPONSORED_PRODUCTS), Optional.empty()))
                        .totals()
                        .spend())
                .isEqualByComparingTo("5");
    }

    @Test
    void finds_campaigns_by_status_as_it_was_last() {
        load(named(DAY, 1, "A", "ENABLED"), named(DAY.plusDays(1), 1, "A", "PAUSED"), named(DAY, 2, "B", "ENABLED"));

        Table<CampaignMeasures> paused =
                campaigns(TableQuery.FIRST_PAGE, new CampaignFilter(Optional.empty(), Optional.of("PAUSED")));

        assertThat(paused.rows()).extracting(CampaignMeasures::name).containsExactly("A");
        assertThat(paused.found()).isEqualTo(1);
    }

    @Test
    void finds_names_that_have_all_words_whatever_their_case_and_takes_signs_as_they_are() {
        load(
                named(DAY, 1, "Shoes 100% Cotton", "ENABLED"),
                named(DAY, 2, "shoes_for_men", "ENABLED"),
                named(DAY, 3, "Cotton SHOES", "ENABLED"),
                named(DAY, 4, "夏季促销 shoes", "ENABLED"));

        assertThat(namesFound("cotton shoes")).containsExactlyInAnyOrder("Shoes 100% Cotton", "Cotton SHOES");
        assertThat(namesFound("100%")).containsExactly("Shoes 100% Cotton");
        assertThat(namesFound("s_f")).containsExactly("shoes_for_men");
        assertThat(namesFound("\\")).isEmpty();
        assertThat(namesFound("促销")).containsExactly("夏季促销 shoes");
        assertThat(namesFound("'; DROP TABLE users; --")).isEmpty();
    }

    @Test
    void dash1_sorts_by_every_figure_both_ways_with_rows_that_lack_it_last() {
        load(
                figures(1, "1", "10", 1, 100, 10),
                figures(2, "2", "5", 3, 10, 1000),
                figures(3, "3", "0", 0, 0, 100),
                figures(4, "0", "0", 0, 0, 0));

        for (Measure measure : Measure.values()) {
            for (boolean descending : List.of(true, false)) {
                List<CampaignMeasures> rows = campaigns(query("", Optional.of(measure), descending, 1, 25))
                        .rows();
                List<Optional<BigDecimal>> values =
                        rows.stream().map(row -> measure.of(row.measures())).toList();
                List<BigDecimal> there =
                        values.stream().flatMap(Optional::stream).toList();
                assertThat(rows).hasSize(4);
                assertThat(values.subList(0, there.size())).as("%s", measure).allMatch(Optional::isPresent);
                assertThat(there)
                        .as("%s %s", measure, descending)
                        .isSortedAccordingTo((one, other) -> descending ? other.compareTo(one) : one.compareTo(other));
            }
        }
    }

    @Test
    void dash1_sorts_by_name() {
        load(named(DAY, 1, "beta", "ENABLED"), named(DAY, 2, "Alpha", "ENABLED"), named(DAY, 3, "gamma", "ENABLED"));

        assertThat(campaigns(query("", Optional.empty(), false, 1, 25)).rows())
                .extracting(CampaignMeasures::name)
                .containsExactly("Alpha", "beta", "gamma");
        assertThat(campaigns(query("", Optional.empty(), true, 1, 25)).rows())
                .extracting(CampaignMeasures::name)
                .containsExactly("gamma", "beta", "Alpha");
    }

    @Test
    void dash1_pages_hold_each_row_once_with_the_totals_of_all_and_past_the_end_comes_the_last() {
        load(LongStream.rangeClosed(1, 7)
                .mapToObj(number -> Samples.row(DAY, number, "1", "2"))
                .toArray(CampaignDay[]::new));

        Table<CampaignMeasures> first = campaigns(query("", Optional.of(Measure.SPEND), true, 1, 3));
        Table<CampaignMeasures> second = campaigns(query("", Optional.of(Measure.SPEND), true, 2, 3));
        Table<CampaignMeasures> last = campaigns(query("", Optional.of(Measure.SPEND), true, 99, 3));

        assertThat(first.found()).isEqualTo(7);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(last.page()).isEqualTo(3);
        assertThat(last.totals().spend()).isEqualByComparingTo("7");
        assertThat(List.of(first, second, last).stream()
                        .flatMap(table -> table.rows().stream())
                        .map(CampaignMeasures::campaignId))
                .containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void dash1_adds_up_what_was_searched_for_whatever_keyword_answered() {
        load(
                ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS,
                Samples.searchTerm(DAY, 1, "kettle", "1.10"),
                Samples.searchTerm(DAY, 2, "kettle", "2"),
                Samples.searchTerm(DAY.plusDays(1), 1, "kettle", "0.40"),
                Samples.searchTerm(DAY, 1, "tea pot", "9"),
                otherCampaign("tea pot", "1"));

        Table<SearchTermMeasures> table = terms(TableQuery.FIRST_PAGE);

        assertThat(table.rows()).extracting(SearchTermMeasures::searchTerm).containsExactly("tea pot", "kettle");
        assertThat(table.rows()).extracting(SearchTermMeasures::alone).containsExactly(false, true);
        assertThat(table.rows().getLast().campaign()).isEqualTo("Campaign 1");
        assertThat(table.rows().getLast().measures().spend()).isEqualByComparingTo("3.50");
        assertThat(table.totals().spend()).isEqualByComparingTo("13.50");
        assertThat(terms(query("pot", Optional.empty(), false, 1, 25)).found()).isEqualTo(1);
    }

    @Test
    void what_amazon_restates_is_seen_at_once() {
        load(Samples.row(DAY, 1, "5", "0"));
        campaigns(TableQuery.FIRST_PAGE);

        load(Samples.row(DAY, 1, "6", "0"));

        assertThat(campaigns(TableQuery.FIRST_PAGE).totals().spend()).isEqualByComparingTo("6");
    }

    @Test
    void sums_of_one_period_do_not_push_out_those_of_another() {
        load(Samples.row(DAY, 1, "5", "0"), Samples.row(DAY.plusDays(1), 1, "6", "0"));
        Period oneDay = new Period(DAY, DAY);
        List<Period> periods = List.of(TWO_DAYS, oneDay);

        periods.forEach(period -> tables().prepareCampaigns(profile.id(), owner.id(), period));

        assertThat(periods)
                .allMatch(period -> tables().campaigns(
                                profile.id(), owner.id(), period, TableQuery.FIRST_PAGE, CampaignFilter.ALL)
                        .isPresent());
    }

    @Test
    void sec1_adds_up_only_what_was_loaded_for_that_owner_and_that_profile() {
        Profile other = Samples.profile();
        stores().connections().add(Samples.connection(account, other));
        load(Samples.row(DAY, 1, "1", "1"));
        load(ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS, Samples.searchTerm(DAY, 1, "kettle", "1"));

        assertThat(found(profile, nextOwner)).isZero();
        assertThat(found(other, owner)).isZero();
        assertThat(found(profile, owner)).isEqualTo(2);
    }

    private long found(Profile of, User who) {
        tables().prepareCampaigns(of.id(), who.id(), TWO_DAYS);
        tables().prepareSearchTerms(of.id(), who.id(), TWO_DAYS);
        return tables().campaigns(of.id(), who.id(), TWO_DAYS, TableQuery.FIRST_PAGE, CampaignFilter.ALL)
                        .orElseThrow()
                        .found()
                + tables().searchTerms(of.id(), who.id(), TWO_DAYS, TableQuery.FIRST_PAGE)
                        .orElseThrow()
                        .found();
    }

    private List<String> namesFound(String words) {
        return campaigns(query(words, Optional.empty(), false, 1, 25)).rows().stream()
                .map(CampaignMeasures::name)
                .toList();
    }

    private Table<CampaignMeasures> campaigns(TableQuery query) {
        return campaigns(query, CampaignFilter.ALL);
    }

    private Table<CampaignMeasures> campaigns(TableQuery query, CampaignFilter filter) {
        return tables().campaigns(profile.id(), owner.id(), TWO_DAYS, query, filter)
                .orElseGet(() -> {
                    tables().prepareCampaigns(profile.id(), owner.id(), TWO_DAYS);
                    return tables().campaigns(profile.id(), owner.id(), TWO_DAYS, query, filter)
                            .orElseThrow();
                });
    }

    private Table<SearchTermMeasures> terms(TableQuery query) {
        return tables().searchTerms(profile.id(), owner.id(), TWO_DAYS, query).orElseGet(() -> {
            tables().prepareSearchTerms(profile.id(), owner.id(), TWO_DAYS);
            return tables().searchTerms(profile.id(), owner.id(), TWO_DAYS, query)
                    .orElseThrow();
        });
    }

    private static TableQuery query(String words, Optional<Measure> by, boolean descending, int page, int size) {
        return new TableQuery(words, new Order(by, descending), page, size);
    }

    private static CampaignDay named(LocalDate day, long campaign, String name, String status) {
        return new CampaignDay(day, campaign, name, status, new Figures(6, 5, BigDecimal.ONE, 4, new BigDecimal(3)));
    }

    private static CampaignDay figures(
            long campaign, String cost, String sales, long orders, long clicks, long impressions) {
        return new CampaignDay(
                DAY,
                campaign,
                "Campaign " + campaign,
                "ENABLED",
                new Figures(impressions, clicks, new BigDecimal(cost), orders, new BigDecimal(sales)));
    }

    private static SearchTermDay otherCampaign(String term, String cost) {
        return new SearchTermDay(
                DAY,
                7,
                "Campaign 7",
                8,
                "Ad group 8",
                9,
                "pot",
                "EXACT",
                term,
                new Figures(10, 1, new BigDecimal(cost), 0, BigDecimal.ZERO));
    }

    private void load(CampaignDay... rows) {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, rows);
    }

    private void load(ReportType type, ReportLine... rows) {
        new Loader(stores(), profile.id())
                .load(type, new DayRange(DAY.minusDays(1), DAY.plusDays(2)), Samples.NOW, rows);
    }
}
