package adsconnect.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.HistoryPurge;
import adsconnect.domain.connection.port.HistoryPurges;
import adsconnect.domain.metrics.CampaignFilter;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.sync.AdProduct;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Race;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of sums that were put down: with others at the same work, while rows are loaded, and in the end. */
@Timeout(60)
class PreparedSumsTest {

    private static final LocalDate LAST = Samples.TODAY.minusDays(1);
    private static final Period MONTH = Period.ending(LAST, 30);

    private final DatabaseAddress address = TestDatabase.migrated();
    private final Vertx vertx = Vertx.vertx();
    private final Postgres one = Postgres.open(vertx, address, 6);
    private final Postgres other = Postgres.open(vertx, address, 6);
    private final PostgresStores stores = new PostgresStores(one);
    private final MetricTables here = stores.metricTables(0);
    private final MetricTables elsewhere = new PostgresStores(other).metricTables(0);
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_profile_is_loaded() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
        load("1");
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        vertx.close().await();
    }

    @Test
    void whoever_adds_up_at_once_on_whatever_node_they_are_put_down_once() {
        Race.of(6, number -> {
            prepare(number % 2 == 0 ? here : elsewhere, MONTH);
            return number;
        });
        prepare(here, MONTH);

        assertThat(count("prepared_tables")).isEqualTo("1");
        assertThat(count("prepared_campaigns")).isEqualTo("20");
        assertThat(spend(elsewhere)).isEqualByComparingTo("20");
    }

    @Test
    void sums_that_were_loaded_anew_make_room_for_the_new_ones() {
        prepare(here, MONTH);
        load("2");
        assertThat(table(here)).isEmpty();

        prepare(here, MONTH);

        assertThat(spend(here)).isEqualByComparingTo("40");
        assertThat(count("prepared_campaigns")).isEqualTo("20");
    }

    @Test
    void of_one_profile_the_ten_newest_are_kept() {
        IntStream.rangeClosed(1, 14).forEach(days -> prepare(here, Period.ending(LAST, days)));

        assertThat(count("prepared_tables")).isEqualTo("10");
    }

    @Test
    void reco1_what_is_deleted_is_deleted_of_the_sums_too() {
        prepare(here, MONTH);
        HistoryPurges purges = stores.historyPurges();
        purges.queue(owner.id(), profile.id(), HistoryPurge.Cause.ASKED, Samples.NOW);
        Instant until = Samples.NOW.plusSeconds(60);
        HistoryPurge purge = purges.claim(Samples.NOW, until).orElseThrow();

        while (purges.deleteSome(purge, until)) {
            assertThat(count("history_purges")).isEqualTo("1");
        }
        stores.unitOfWork().inOne(() -> purges.finish(purge));

        assertThat(List.of(count("prepared_tables"), count("prepared_campaigns"), count("campaign_days")))
                .containsOnly("0");
    }

    @Test
    void all_that_is_read_at_one_moment_agrees_whatever_is_loaded_meanwhile() {
        MetricTables atOnce = stores.metricTables(Long.MAX_VALUE);

        List<BigDecimal> seen = stores.unitOfWork().atOneMoment(() -> {
            BigDecimal cards = day();
            Race.of(1, only -> {
                load("3");
                return only;
            });
            return List.of(cards, day(), spend(atOnce));
        });

        assertThat(seen).allSatisfy(spend -> assertThat(spend).isEqualByComparingTo("20"));
        assertThat(List.of(day(), spend(atOnce)))
                .allSatisfy(spend -> assertThat(spend).isEqualByComparingTo("60"));
    }

    private BigDecimal day() {
        Measures day = stores.metrics()
                .byDay(profile.id(), owner.id(), MONTH)
                .get(LAST)
                .get(AdProduct.SPONSORED_PRODUCTS);
        return day.spend();
    }

    private BigDecimal spend(MetricTables tables) {
        return table(tables).orElseThrow();
    }

    private Optional<BigDecimal> table(MetricTables tables) {
        return tables.campaigns(profile.id(), owner.id(), MONTH, TableQuery.FIRST_PAGE, CampaignFilter.ALL)
                .map(table -> table.totals().spend());
    }

    private void prepare(MetricTables tables, Period period) {
        tables.prepareCampaigns(profile.id(), owner.id(), period);
    }

    /** Twenty campaigns on the last day, each for so much. */
    private void load(String cost) {
        new Loader(stores, profile.id())
                .load(
                        new DayRange(LAST.minusDays(29), LAST),
                        LongStream.rangeClosed(1, 20)
                                .mapToObj(number -> Samples.row(LAST, number, cost, "1"))
                                .toArray(CampaignDay[]::new));
    }

    private String count(String table) {
        return TestDatabase.firstColumn(address, "SELECT count(*) FROM " + table)
                .getFirst();
    }
}
