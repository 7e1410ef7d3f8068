package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SYNC-4, SYNC-9: Sync now, the badge while it runs, and what is loaded. */
@ExtendWith(VertxExtension.class)
final class SyncNowTest {

    private final Profile profile = Samples.profile("Kettles");

    private WebFixture site;
    private User seller;
    private Browser browser;
    private AccountId accountId;
    private String account;
    private String address;

    @BeforeEach
    void a_profile_is_ready(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
        Connection connection =
                site.ready(seller, profile, List.of(Samples.row(Samples.TODAY.minusDays(1), 7, "1.00", "2.00")));
        accountId = connection.account().id();
        account = "/dashboard/ads/accounts/" + connection.account().id().value();
        address = "/dashboard/ads/connections/" + profile.id().value();
        site.clock.advance(Duration.ofHours(1));
    }

    @Test
    void sync4_sync_now_asks_for_a_run_and_says_so() {
        assertThat(browser.get(account).html()).contains("action=\"" + address + "/refreshes\"");

        Answer answer = browser.post(address + "/refreshes");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(account + "?done=syncing");
        assertThat(site.stores.syncRuns().kindsOf(profile.id())).endsWith(RunKind.ASKED);
        Answer after = browser.get(answer.location());
        assertThat(after.says("account.note.syncing")).isTrue();
        assertThat(after.says("health.refreshing")).isTrue();
        assertThat(after.html()).doesNotContain(address + "/refreshes");
    }

    @Test
    void wait3_the_dashboard_and_the_switcher_show_that_it_is_refreshed() {
        assertThat(browser.get(address).says("health.refreshing")).isFalse();
        browser.post(address + "/refreshes");

        Answer dashboard = browser.get(address);

        assertThat(dashboard.says("health.refreshing")).isTrue();
        assertThat(dashboard.says("waiting.title")).isFalse();
        endRun();
        assertThat(browser.get(address).says("health.refreshing")).isFalse();
    }

    @Test
    void sync4_a_second_press_meets_the_run_that_is_open() {
        browser.post(address + "/refreshes");

        assertThat(browser.post(address + "/refreshes").location()).isEqualTo(account + "?done=syncing");
        assertThat(site.stores.syncRuns().kindsOf(profile.id())).hasSize(2);
    }

    @Test
    void sync4_too_soon_is_429_and_tells_when_amazon_was_asked_and_can_be_asked_again() {
        browser.post(address + "/refreshes");
        endRun();
        site.clock.advance(Duration.ofMinutes(2));

        Answer answer = browser.post(address + "/refreshes");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.reply().headers()).containsEntry("retry-after", "180");
        assertThat(answer.says("failure.too_soon.title")).isTrue();
        assertThat(answer.html()).contains("2 minutes ago", "3:05", "PST", "in 3 minutes");
        assertThat(site.stores.syncRuns().kindsOf(profile.id())).hasSize(2);
    }

    @Test
    void one_that_rests_has_no_button_and_is_shown_with_what_helps() {
        site.stores.accounts().endConsent(accountId, ConsentEnd.REVOKED);

        assertThat(browser.get(account).html()).doesNotContain("/refreshes");
        assertThat(browser.post(address + "/refreshes").location()).isEqualTo(address);
        assertThat(site.stores.syncRuns().kindsOf(profile.id())).hasSize(1);
    }

    @Test
    void sec1_somebody_elses_is_not_there() {
        Browser stranger = site.browserOf(Samples.seller());

        assertThat(stranger.post(address + "/refreshes").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/coverage").status()).isEqualTo(404);
        assertThat(stranger.get(address + "/coverage/days").status()).isEqualTo(404);
        assertThat(site.stores.syncRuns().kindsOf(profile.id())).hasSize(1);
    }

    @Test
    void sync9_the_account_page_opens_what_is_loaded_and_it_has_a_page_of_its_own() {
        assertThat(browser.get(account).html())
                .contains("hx-get=\"" + address + "/coverage/days\"", "href=\"" + address + "/coverage\"");
        Answer page = browser.get(address + "/coverage");
        Answer part = browser.htmx(address + "/coverage/days");

        assertThat(page.html()).contains(part.html().strip());
        assertThat(part.html()).doesNotContain("<html");
    }

    @Test
    void sync9_each_day_is_loaded_empty_or_missing_with_the_reason() {
        ReportOrder order = new ReportOrder(ReportType.SPONSORED_BRANDS_CAMPAIGNS, Samples.lastDays(30), false);
        site.stores.syncRuns().queue(profile.id(), RunKind.DAILY, site.clock.instant());
        ClaimedRun run = claim();
        site.stores.unitOfWork().inOne(() -> {
            site.stores
                    .loadedRows()
                    .missing(
                            run,
                            new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, "KDP authors have no <access>"),
                            site.clock.instant());
            site.stores.loadedRows().notKept(run, order.type(), Samples.lastDays(35), site.clock.instant());
            return run;
        });

        Answer answer = browser.htmx(address + "/coverage/days");

        assertThat(answer.says("coverage.loaded", 30, 35)).isTrue();
        assertThat(answer.says("coverage.empty", 29)).isTrue();
        assertThat(answer.html()).contains("Oct 22, 2026 – Nov 20, 2026", "KDP authors have no &lt;access&gt;");
        assertThat(answer.html()).contains("Oct 17, 2026 – Oct 21, 2026");
        assertThat(answer.says("coverage.not-kept", 60)).isTrue();
        // The other kinds of report are wanted for those days, and not there.
        assertThat(answer.says("coverage.state.waiting")).isTrue();
    }

    @Test
    void sync9_the_last_runs_are_listed_with_what_became_of_their_reports() {
        browser.post(address + "/refreshes");
        ClaimedRun run = site.stores
                .syncRuns()
                .plan(claim(), List.of(Samples.order(14), Samples.order(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 14)));
        site.stores
                .syncRuns()
                .save(run, new ReportJob.Loaded(1, run.jobs().get(0).order(), 1234, 0), site.clock.instant());
        site.stores
                .syncRuns()
                .save(
                        run,
                        new ReportJob.Failed(2, run.jobs().get(1).order(), ReportJob.Cause.REFUSED, "KDP"),
                        site.clock.instant());
        site.clock.advance(Duration.ofSeconds(90));
        site.stores.syncRuns().finish(run, site.clock.instant());

        Answer answer = browser.htmx(address + "/coverage/days");

        assertThat(answer.says("coverage.run.ASKED")).isTrue();
        assertThat(answer.says("coverage.run.reports", 1, 2)).isTrue();
        assertThat(answer.says("coverage.run.rows", "1,234")).isTrue();
        assertThat(answer.html()).contains("KDP", "1 min 30 s");
    }

    private void endRun() {
        site.stores.syncRuns().finish(claim(), site.clock.instant());
    }

    private ClaimedRun claim() {
        return site.stores
                .syncRuns()
                .claim(site.clock.instant(), site.clock.instant().plusSeconds(60))
                .orElseThrow();
    }
}
