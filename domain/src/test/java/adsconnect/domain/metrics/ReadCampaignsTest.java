package adsconnect.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.TableOutcome.AddingUp;
import adsconnect.domain.metrics.TableOutcome.There;
import adsconnect.domain.metrics.port.MetricTables;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadCampaignsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Period ONE_DAY = new Period(DAY, DAY);

    private final InMemoryStores stores = new InMemoryStores();
    private final List<Runnable> background = new ArrayList<>();
    private final User owner = Samples.seller();
    private final Account account = Samples.account(owner);
    private final Profile profile = Samples.profile();

    @BeforeEach
    void a_profile_is_connected() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        stores.connections().add(Samples.connection(account, profile));
    }

    @Test
    void shows_a_small_table_at_once() {
        load(3);

        assertThat(read(new ReadCampaigns(stores.metricTables(3), background::add)))
                .isInstanceOf(There.class);
        assertThat(background).isEmpty();
    }

    @Test
    void lets_nobody_wait_for_a_large_one_which_is_there_when_it_is_added_up() {
        load(4);
        ReadCampaigns campaigns = new ReadCampaigns(stores.metricTables(3), background::add);

        assertThat(read(campaigns)).isEqualTo(new AddingUp<>());
        background.forEach(Runnable::run);

        assertThat(read(campaigns)).isInstanceOf(There.class);
    }

    @Test
    void reads_all_pages_of_what_is_found_in_one() {
        load(5_001);
        MetricTables tables = stores.metricTables(0);

        TableOutcome<CampaignMeasures> all = new ReadCampaigns(tables, background::add)
                .all(loaded(), ONE_DAY, TableQuery.FIRST_PAGE, CampaignFilter.ALL);

        assertThat(((There<CampaignMeasures>) all).table().rows())
                .extracting(CampaignMeasures::campaignId)
                .hasSize(5_001)
                .doesNotHaveDuplicates();
        assertThat(background).isEmpty();
    }

    private TableOutcome<CampaignMeasures> read(ReadCampaigns campaigns) {
        return campaigns.read(loaded(), ONE_DAY, TableQuery.FIRST_PAGE, CampaignFilter.ALL);
    }

    private ReadableProfile loaded() {
        return ReadableProfile.of(
                stores.connections().find(owner.id(), profile.id()).orElseThrow());
    }

    private void load(int campaigns) {
        new Loader(stores, profile.id())
                .load(
                        new DayRange(DAY, DAY),
                        LongStream.rangeClosed(1, campaigns)
                                .mapToObj(number -> Samples.row(DAY, number, "1", "2"))
                                .toArray(CampaignDay[]::new));
    }
}
