package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.OurReason;
import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SYNC-9: what happened in one sync. */
@ExtendWith(VertxExtension.class)
final class RunPageTest {

    private final Profile profile = Samples.profile("Kettles");
    private final Profile other = Samples.profile("Pots");

    private WebFixture site;
    private User seller;
    private Browser browser;
    private ClaimedRun run;
    private String address;

    @BeforeEach
    void a_run_is_open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        browser = site.browserOf(seller);
        site.ready(seller, profile, List.of());
        site.ready(seller, other, List.of());
        site.stores.syncRuns().queue(profile.id(), RunKind.DAILY, site.clock.instant());
        run = site.stores
                .syncRuns()
                .claim(site.clock.instant(), site.clock.instant().plusSeconds(600))
                .orElseThrow();
        address = of(profile);
    }

    @Test
    void one_that_was_not_planned_yet_says_so() {
        Answer answer = browser.get(address);

        assertThat(answer.says("run.is.waiting")).isTrue();
        assertThat(answer.says("run.not-begun")).isTrue();
    }

    @Test
    void as_long_as_it_is_open_it_asks_again_and_then_no_more() {
        plan();

        assertThat(browser.get(address).html())
                .contains("hx-get=\"" + address + "/reports\"", "http-equiv=\"refresh\"");
        assertThat(browser.htmx(address + "/reports").html())
                .contains("hx-get=\"" + address + "/reports\"")
                .doesNotContain("<html");
        site.stores.syncRuns().finish(run, site.clock.instant());

        assertThat(browser.get(address).html()).doesNotContain("hx-get", "http-equiv");
        assertThat(browser.htmx(address + "/reports").html())
                .contains("id=\"run\"")
                .doesNotContain("hx-get");
    }

    @Test
    void the_page_holds_what_the_fragment_is() {
        plan();

        assertThat(browser.get(address).html())
                .contains(browser.htmx(address + "/reports").html().strip());
    }

    @Test
    void of_each_report_it_tells_when_it_was_asked_for_ready_and_loaded_and_what_it_changed() {
        ReportOrder order = plan().get(0);
        step(new ReportJob.Requested(1, order, 1, "one", later(5)));
        step(new ReportJob.Waiting(1, order, 2, later(60), 0, Optional.of("INTERNAL <ERROR>")));
        step(new ReportJob.Requested(1, order, 2, "two", later(1)));
        ReportJob made = new ReportJob.Generated(1, order, 2, "two", later(125), 0);
        step(made);
        site.stores.unitOfWork().inOne(() -> {
            site.stores.syncRuns().merged(run, made, new Merged(1200, 30, 4));
            return run;
        });
        later(3);
        step(new ReportJob.Loaded(1, order, 1234, 7));

        Answer answer = browser.get(address);

        assertThat(answer.says("run.step.asked")).isTrue();
        assertThat(answer.says("run.step.again")).isTrue();
        assertThat(answer.html()).contains("INTERNAL &lt;ERROR&gt;", "after 2 min 5 s", "after 3 s");
        assertThat(answer.says("run.retries", 1)).isTrue();
        assertThat(answer.says("coverage.run.rows", "1,234")).isTrue();
        assertThat(answer.says("run.added", "1,200")).isTrue();
        assertThat(answer.says("run.restated", "30")).isTrue();
        assertThat(answer.says("run.withdrawn", "4")).isTrue();
        assertThat(answer.says("run.kept-aside", "7")).isTrue();
        assertThat(answer.html()).contains("Nov 7, 2026 – Nov 20, 2026");
    }

    @Test
    void where_amazon_refused_its_words_are_told_and_how_often_it_turned_one_down() {
        List<ReportOrder> orders = plan();
        step(new ReportJob.Failed(1, orders.get(0), ReportJob.Cause.REFUSED, "KDP authors only"));
        step(new ReportJob.Waiting(2, orders.get(1), 1, later(1), 3, Optional.empty()));
        browser.post("/preferences", "language", "zh", "back", "/");

        Answer answer = browser.get(address);

        assertThat(answer.html()).contains("KDP authors only", "目前已被拒绝 3 次");
    }

    @Test
    void a_run_that_came_to_nothing_says_why() {
        site.stores.syncRuns().fail(run, later(9), "Amazon no longer lists the profile");

        Answer answer = browser.get(address);

        assertThat(answer.says("run.is.failed")).isTrue();
        assertThat(answer.html()).contains("Amazon no longer lists the profile");
    }

    @Test
    void one_in_trouble_says_what_is_wrong_and_one_that_rests_what_it_waits_for() {
        plan();
        site.stores.syncRuns().pause(run, later(9), OurReason.CLIENT_REJECTED.sentence());

        Answer failing = browser.get(address);
        assertThat(failing.says("run.is.failing")).isTrue();
        assertThat(failing.says("reason.CLIENT_REJECTED")).isTrue();

        AccountId account = run.account().id();
        site.stores.planPauses().pause(account, site.clock.instant());
        site.stores.openRuns().rest(account);

        Answer resting = browser.get(address);
        assertThat(resting.says("run.is.resting")).isTrue();
        assertThat(resting.says("run.why.resting")).isTrue();
        assertThat(resting.html()).contains("<bdi>Plan ended</bdi>");
        assertThat(browser.get("/dashboard/ads/connections/" + profile.id().value() + "/coverage")
                        .says("run.is.resting"))
                .isTrue();
    }

    @Test
    void it_is_linked_from_the_last_runs() {
        assertThat(browser.htmx("/dashboard/ads/connections/" + profile.id().value() + "/coverage/days")
                        .html())
                .contains("href=\"" + address + "\"");
    }

    @Test
    void sec1_of_somebody_else_or_of_another_profile_it_is_not_there() {
        Browser stranger = site.browserOf(Samples.seller());
        String nothing = main(browser.get("/dashboard/ads/connections/77/runs/00000000-0000-4000-8000-000000000000"));

        assertThat(browser.get(address).status()).isEqualTo(200);
        assertThat(browser.get(of(other)).status()).isEqualTo(404);
        assertThat(main(browser.get(of(other)))).isEqualTo(nothing);
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(main(stranger.get(address))).isEqualTo(nothing);
        assertThat(stranger.get(address + "/reports").status()).isEqualTo(404);
        assertThat(browser.get(address + "x").status()).isEqualTo(404);
    }

    private static String main(Answer answer) {
        return answer.html()
                .substring(answer.html().indexOf("<h1"), answer.html().indexOf("</main"));
    }

    private String of(Profile which) {
        return "/dashboard/ads/connections/" + which.id().value() + "/runs/"
                + run.id().value();
    }

    private List<ReportOrder> plan() {
        List<ReportOrder> orders = List.of(Samples.order(14), Samples.order(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 14));
        run = site.stores.syncRuns().plan(run, orders);
        return orders;
    }

    private void step(ReportJob job) {
        site.stores.syncRuns().save(run, job, site.clock.instant());
    }

    private Instant later(int seconds) {
        site.clock.advance(Duration.ofSeconds(seconds));
        return site.clock.instant();
    }
}
