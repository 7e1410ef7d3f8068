package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.metrics.CampaignMeasures;
import adsconnect.domain.metrics.Measures;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of loaded rows does. */
public abstract class CampaignDaysContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final DayRange THREE_DAYS = new DayRange(DAY, DAY.plusDays(2));
    private static final Period WHOLE_MONTH = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private final User owner = Samples.manager();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();
    private final Profile other = Samples.profile();

    /** The stores under test: the same ones throughout a test, and empty when it begins. */
    protected abstract Stores stores();

    @BeforeEach
    void two_profiles_are_connected() {
        stores().users().add(owner, "hash");
        stores().accounts().add(account);
        stores().connections().add(Samples.connection(account, profile));
        stores().connections().add(Samples.connection(account, other));
    }

    @Test
    void stores_rows_and_says_how_many_there_were() {
        long count = load(THREE_DAYS, Samples.row(DAY, 1, "10.50", "99.99"), Samples.row(DAY.plusDays(2), 2, "1", "2"));

        assertThat(count).isEqualTo(2);
        assertThat(sales()).isEqualTo(Map.of(DAY, "99.99", DAY.plusDays(2), "2"));
    }

    @Test
    void dash2_keeps_money_exactly_and_names_in_any_script() {
        CampaignDay row = new CampaignDay(
                DAY,
                9_007_199_254_740_993L,
                "Sommer ☀ — 夏季促销 \t“x”, \\N",
                "PAUSED",
                3_000_000_000L,
                2,
                new BigDecimal("1234567890.1234"),
                1,
                new BigDecimal("0.0001"));

        load(THREE_DAYS, row);

        CampaignMeasures stored = campaigns().getFirst();
        assertThat(stored.campaignId()).isEqualTo(9_007_199_254_740_993L);
        assertThat(stored.name()).isEqualTo("Sommer ☀ — 夏季促销 \t“x”, \\N");
        assertThat(stored.status()).isEqualTo("PAUSED");
        assertThat(stored.measures().impressions()).isEqualTo(3_000_000_000L);
        assertThat(stored.measures().spend()).isEqualByComparingTo("1234567890.1234");
        assertThat(stored.measures().sales()).isEqualByComparingTo("0.0001");
    }

    @Test
    void sync5_loading_the_same_rows_twice_changes_nothing() {
        CampaignDay first = Samples.row(DAY, 1, "10", "100");
        CampaignDay second = Samples.row(DAY.plusDays(1), 1, "20", "200");
        load(THREE_DAYS, first, second);

        assertThat(load(THREE_DAYS, first, second)).isEqualTo(2);

        assertThat(sales()).isEqualTo(Map.of(DAY, "100", DAY.plusDays(1), "200"));
    }

    @Test
    void sync5_a_restated_row_replaces_the_one_before() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"), Samples.row(DAY, 2, "1", "1"));

        load(THREE_DAYS, Samples.row(DAY, 1, "10", "150"), Samples.row(DAY, 2, "1", "1"));

        assertThat(sales()).isEqualTo(Map.of(DAY, "151"));
    }

    @Test
    void sync5_a_row_that_amazon_withdrew_is_gone() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"), Samples.row(DAY.plusDays(1), 1, "20", "200"));

        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void loading_no_rows_empties_those_days() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));

        assertThat(load(THREE_DAYS)).isZero();

        assertThat(sales()).isEmpty();
    }

    @Test
    void leaves_the_days_around_alone() {
        load(
                new DayRange(DAY.minusDays(1), DAY.plusDays(3)),
                Samples.row(DAY.minusDays(1), 1, "1", "11"),
                Samples.row(DAY, 1, "1", "22"),
                Samples.row(DAY.plusDays(3), 1, "1", "33"));

        load(THREE_DAYS);

        assertThat(sales()).isEqualTo(Map.of(DAY.minusDays(1), "11", DAY.plusDays(3), "33"));
    }

    @Test
    void leaves_other_profiles_alone() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));

        stores().unitOfWork()
                .inOne(() -> stores().campaignDays()
                        .replace(
                                other.id(),
                                owner.id(),
                                THREE_DAYS,
                                List.<CampaignDay>of().iterator()));

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void refuses_a_row_outside_of_those_days_and_changes_nothing() {
        CampaignDay before = Samples.row(DAY, 1, "10", "100");
        load(THREE_DAYS, before);

        for (LocalDate outside : List.of(DAY.minusDays(1), DAY.plusDays(3))) {
            assertThatThrownBy(() ->
                            load(THREE_DAYS, Samples.row(DAY, 1, "10", "999"), Samples.row(outside, 1, "10", "999")))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void sync2_changes_nothing_when_reading_the_rows_fails_halfway() {
        load(THREE_DAYS, Samples.row(DAY, 1, "10", "100"));
        Iterator<CampaignDay> breaking = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public CampaignDay next() {
                if (given++ == 3) {
                    throw new NoSuchElementException("The download broke off");
                }
                return Samples.row(DAY, given, "1", "1");
            }
        };

        assertThatThrownBy(() -> stores().unitOfWork()
                        .inOne(() -> stores().campaignDays().replace(profile.id(), owner.id(), THREE_DAYS, breaking)))
                .isInstanceOf(NoSuchElementException.class);

        assertThat(sales()).isEqualTo(Map.of(DAY, "100"));
    }

    @Test
    void loads_many_rows_in_one_go() {
        int many = 20_000;

        long count = stores().unitOfWork()
                .inOne(() -> stores().campaignDays()
                        .replace(
                                profile.id(),
                                owner.id(),
                                THREE_DAYS,
                                LongStream.rangeClosed(1, many)
                                        .mapToObj(campaign -> Samples.row(DAY, campaign, "0.01", "0.02"))
                                        .iterator()));

        assertThat(count).isEqualTo(many);
        Measures sum =
                stores().metrics().byDay(profile.id(), owner.id(), WHOLE_MONTH).get(DAY);
        assertThat(sum.spend()).isEqualByComparingTo("200");
        assertThat(sum.impressions()).isEqualTo(20_000_000L);
    }

    @Test
    void several_loads_into_one_profile_at_once_all_succeed() {
        List<Long> counts = Race.of(
                4,
                number -> load(
                        THREE_DAYS, Samples.row(DAY, 1, "10", "100"), Samples.row(DAY.plusDays(1), 1, "10", "100")));

        assertThat(counts).containsOnly(2L);
        assertThat(sales()).isEqualTo(Map.of(DAY, "100", DAY.plusDays(1), "100"));
    }

    private long load(DayRange days, CampaignDay... rows) {
        return stores().unitOfWork()
                .inOne(() -> stores().campaignDays()
                        .replace(profile.id(), owner.id(), days, new ArrayList<>(List.of(rows)).iterator()));
    }

    private Map<LocalDate, String> sales() {
        Map<LocalDate, String> sales = new TreeMap<>();
        stores().metrics()
                .byDay(profile.id(), owner.id(), WHOLE_MONTH)
                .forEach((day, measures) ->
                        sales.put(day, measures.sales().stripTrailingZeros().toPlainString()));
        return sales;
    }

    private List<CampaignMeasures> campaigns() {
        return stores().metrics().byCampaign(profile.id(), owner.id(), WHOLE_MONTH);
    }
}
