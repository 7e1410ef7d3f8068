package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewOrderTest {

    private static final User OWNER = Samples.manager();

    /** Two in dollars that are well, one that is not, one in yen, and one without numbers. */
    private final List<OverviewRow> rows = List.of(
            row("cheap", "US", ConnectionStatus.CONNECTED, "10", "100", 3),
            row("Dear", "US", ConnectionStatus.CONNECTED, "500", "600", 1),
            row("broken", "US", ConnectionStatus.SYNC_ERROR, "20", "0", 9),
            row("yen", "JP", ConnectionStatus.CONNECTED, "90000", "180000", 2),
            row("new", "JP", ConnectionStatus.FIRST_SYNC, null, null, 0));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEALTH | broken new Dear cheap yen | Dear cheap yen new broken",
                "NAME | broken cheap Dear new yen | yen new Dear cheap broken",
                "SPEND | Dear broken cheap yen new | cheap broken Dear yen new",
                "SALES | Dear cheap broken yen new | broken cheap Dear yen new",
                "ACOS | Dear yen cheap broken new | cheap yen Dear broken new",
                "ROAS | cheap yen Dear broken new | broken Dear yen cheap new",
                "LAST_SYNC | Dear yen cheap broken new | broken cheap yen Dear new",
                "DATA_THROUGH | Dear yen cheap broken new | broken cheap yen Dear new",
            })
    void dash4_sorts_by_every_column_and_what_has_no_value_is_last_either_way(
            OverviewOrder order, String first, String reversed) {
        assertThat(names(order, false)).isEqualTo(first);
        assertThat(names(order, true)).isEqualTo(reversed);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_rows_always_stand_alike(OverviewOrder order) {
        List<OverviewRow> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(order.sorted(shuffled, false)).isEqualTo(order.sorted(rows, false));
    }

    @Test
    void amounts_of_different_currencies_are_not_compared() {
        List<OverviewRow> oneEach = List.of(
                row("dollars", "US", ConnectionStatus.CONNECTED, "1", "1", 1),
                row("yen", "JP", ConnectionStatus.CONNECTED, "90000", "1", 1),
                row("more dollars", "US", ConnectionStatus.CONNECTED, "2", "1", 1));

        assertThat(OverviewOrder.SPEND.sorted(oneEach, false))
                .extracting(row -> row.connection().profile().name())
                .containsExactly("more dollars", "dollars", "yen");
    }

    private String names(OverviewOrder order, boolean reversed) {
        return String.join(
                " ",
                order.sorted(rows, reversed).stream()
                        .map(row -> row.connection().profile().name())
                        .toList());
    }

    /** @param hours since it was loaded, and days that it misses */
    private static OverviewRow row(
            String name, String country, ConnectionStatus status, String spend, String sales, int hours) {
        Account account = Samples.account(OWNER);
        Profile profile =
                Samples.profile(name, country.equals("JP") ? Region.FE : Region.NA, country, ProfileType.SELLER);
        Optional<Measures> totals = Optional.ofNullable(spend)
                .map(amount -> new Measures(new BigDecimal(amount), new BigDecimal(sales), 1, 1, 1));
        Connection connection = new Connection(
                profile,
                account,
                totals.isPresent() ? ConnectionStage.READY : ConnectionStage.OAUTH,
                Samples.NOW,
                ReportCount.NONE,
                status,
                false,
                totals.map(loaded -> Samples.NOW.minusSeconds(3600L * hours)),
                totals.map(loaded -> Samples.TODAY.minusDays(hours)),
                1);
        Optional<Period> period = totals.map(loaded -> Period.ending(Samples.TODAY, 7));
        return new OverviewRow(
                connection,
                false,
                period,
                totals.map(sum -> new PeriodSum(sum, Samples.TODAY.minusDays(6), 7)),
                Optional.empty());
    }
}
