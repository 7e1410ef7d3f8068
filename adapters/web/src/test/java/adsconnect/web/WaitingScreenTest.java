package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReportCount;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.InMemorySyncRuns.State;
import adsconnect.testkit.Loader;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(VertxExtension.class)
@Timeout(30)
final class WaitingScreenTest {

    private WebFixture site;
    private User seller;
    private Browser browser;
    private ProfileId id;
    private String page;

    @BeforeEach
    void open(Vertx vertx) {
        open(new WebFixture(vertx));
    }

    private void open(WebFixture fixture) {
        site = fixture;
        seller = Samples.seller();
        browser = site.browserOf(seller);
        id = site.connected(seller, Samples.profile("Brightleaf & Sons"))
                .profile()
                .id();
        page = "/dashboard/ads/connections/" + id.value();
    }

    @Test
    void wait1_four_stages_stand_there_and_the_first_is_done() {
        Answer answer = browser.get(page);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.says("waiting.title", "Brightleaf & Sons — Amazon.com"))
                .isTrue();
        assertThat(answer.says("waiting.leave")).isTrue();
        assertThat(answer.html()).contains("Brightleaf &amp; Sons — Amazon.com");
        assertThat(states(answer)).containsExactly("done", "todo", "todo", "todo");
    }

    @Test
    void wait1_generating_shows_how_many_reports_and_since_when() {
        progress(ConnectionStage.GENERATING_REPORTS, 2, 5);
        site.clock.advance(Duration.ofSeconds(80));

        Answer answer = browser.get(page);

        assertThat(states(answer)).containsExactly("done", "running", "todo", "todo");
        assertThat(answer.says("waiting.reports", 2, 5)).isTrue();
        assertThat(answer.html()).contains("1 min 20 s");
    }

    @Test
    void wait1_no_stage_is_skipped() {
        progress(ConnectionStage.PROCESSING, 5, 5);

        Answer next = watch("OAUTH.0");
        assertThat(states(next)).containsExactly("done", "running", "todo", "todo");
        assertThat(next.html()).contains("?seen=GENERATING_REPORTS." + version());
        assertThat(states(watch("GENERATING_REPORTS." + version()))).containsExactly("done", "done", "running", "todo");
    }

    @Test
    void wait1_right_after_the_choice_the_screen_begins_with_its_first_stage_however_far_the_work_is() {
        progress(ConnectionStage.PROCESSING, 5, 5);

        Answer answer = browser.get(page + "?stage=OAUTH");

        assertThat(states(answer)).containsExactly("done", "todo", "todo", "todo");
        assertThat(answer.html()).contains("?seen=OAUTH." + version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?stage=", "?stage=READY", "?stage=oauth", "?stage=%3Cscript%3E"})
    void wait3_whoever_comes_back_sees_where_it_now_stands(String query) {
        progress(ConnectionStage.PROCESSING, 5, 5);

        assertThat(states(browser.get(page + query))).containsExactly("done", "done", "running", "todo");
    }

    @Test
    void wait1_each_stage_is_shown_for_a_moment() {
        assertThat(watch("OAUTH.99").html()).contains("delay:300ms");
    }

    @Test
    void wait2_the_screen_asks_with_what_it_shows() {
        assertThat(browser.get(page).html()).contains("hx-get=\"" + page + "/status?seen=OAUTH.0\"");

        progress(ConnectionStage.GENERATING_REPORTS, 1, 5);

        assertThat(watch("OAUTH.0").html())
                .contains("hx-get=\"" + page + "/status?seen=GENERATING_REPORTS." + version() + "\"")
                .doesNotContain("<html");
    }

    @Test
    void wait2_a_change_is_answered_while_the_request_is_held(Vertx vertx) throws Exception {
        open(new WebFixture(vertx, WebFixture.settings(true, false), true, Duration.ofSeconds(20)));
        CompletableFuture<Answer> held = new CompletableFuture<>();
        Thread.startVirtualThread(() -> held.complete(watch("OAUTH.0")));
        while (site.stores.stageChanges().listeners() == 0) {
            Thread.onSpinWait();
        }

        progress(ConnectionStage.GENERATING_REPORTS, 0, 5);

        assertThat(states(held.get(10, TimeUnit.SECONDS))).containsExactly("done", "running", "todo", "todo");
        assertThat(site.stores.stageChanges().listeners()).isZero();
    }

    @Test
    void wait2_nothing_new_is_answered_with_the_same() {
        assertThat(states(watch("OAUTH.0"))).containsExactly("done", "todo", "todo", "todo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?seen=",
                "?seen=OAUTH",
                "?seen=OAUTH.",
                "?seen=OAUTH.x",
                "?seen=OAUTH.-1",
                "?seen=.1",
                "?seen=oauth.1",
                "?seen=NOWHERE.1",
                "?seen=OAUTH.9999999999999999999",
                "?seen=OAUTH.1.2",
                "?seen=%3Cscript%3E"
            })
    void wait2_what_was_seen_must_be_readable(String query) {
        Answer answer = browser.htmx(page + "/status" + query);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(page);
    }

    @Test
    void wait2_only_htmx_is_held_and_a_browser_is_led_to_the_page() {
        assertThat(browser.get(page + "/status?seen=OAUTH.0").location()).isEqualTo(page);
    }

    @Test
    void wait2_ready_is_shown_and_then_the_page_loads_again() {
        site.stores.connections().synced(id, site.clock.instant(), Samples.TODAY.minusDays(1));

        Answer ready = watch("PROCESSING." + version());
        assertThat(states(ready)).containsExactly("done", "done", "done", "done");
        assertThat(ready.html()).contains("?seen=READY." + version());
        assertThat(watch("READY." + version()).reloadsThePage()).isTrue();
        assertThat(browser.get(page).says("dashboard.unknown")).isTrue();
    }

    @Test
    void wait2_the_address_of_the_dashboard_does_not_say_that_one_waited() {
        site.stores.connections().synced(id, site.clock.instant(), Samples.TODAY.minusDays(1));

        Answer answer = browser.get(page + "?stage=OAUTH");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(page);
        assertThat(browser.get("/dashboard/ads/").location()).isEqualTo(page);
    }

    @Test
    void it_names_the_account_and_leads_to_help() {
        assertThat(browser.get(page).html()).contains("Account: <bdi>", "href=\"/help/waiting\"");
    }

    @Test
    void what_was_picked_together_waits_in_parallel_and_is_named_with_its_state_and_a_link() {
        ProfileId second =
                site.connected(seller, Samples.profile("Second")).profile().id();
        ProfileId third =
                site.connected(seller, Samples.profile("Third")).profile().id();
        ProfileId done =
                site.connected(seller, Samples.profile("Done")).profile().id();
        site.stores
                .connections()
                .progress(second, ConnectionStage.GENERATING_REPORTS, new ReportCount(2, 5), Samples.NOW);
        site.stores.connections().failed(third);
        site.stores.connections().synced(done, Samples.NOW, Samples.TODAY);

        Answer answer = browser.get(page);

        assertThat(others(answer))
                .containsExactly(
                        "/dashboard/ads/connections/" + second.value(), "/dashboard/ads/connections/" + third.value());
        assertThat(answer.says("waiting.reports", 2, 5)).isTrue();
        assertThat(answer.html()).contains("?seen=OAUTH.0&amp;others=2");
        assertThat(others(watch("OAUTH.0&others=2"))).hasSize(2);
        site.stores.connections().synced(second, Samples.NOW, Samples.TODAY);
        assertThat(others(watch("OAUTH.0&others=2"))).hasSize(1);
        assertThat(others(watch("OAUTH.0"))).as("of somebody who waits for one").isEmpty();
    }

    @Test
    void of_very_many_that_wait_some_are_named_and_a_link_leads_to_all() {
        for (int number = 0; number < 7; number++) {
            site.connected(seller, Samples.profile("Shop " + number));
        }

        Answer answer = browser.get(page);

        assertThat(others(answer)).hasSize(5);
        assertThat(answer.says("waiting.others.more")).isTrue();
    }

    @Test
    void wait2_waiting_does_not_keep_the_session_alive() {
        site.clock.advance(Duration.ofHours(11));
        assertThat(states(watch("OAUTH.0"))).hasSize(4);
        site.clock.advance(Duration.ofHours(1));

        assertThat(watch("OAUTH.0").reloadsThePage()).isTrue();
        assertThat(browser.get(page).location()).startsWith("/signin");
    }

    @Test
    void wait5_without_javascript_the_page_loads_itself_again() {
        assertThat(browser.get(page).html()).containsPattern("content=\"5;url=/[^\"]+\"></noscript>");
    }

    @Test
    void wait5_without_javascript_the_screen_gets_on_from_its_first_stage() {
        String address = page + "?stage=OAUTH";
        Matcher again = Pattern.compile("<noscript><meta http-equiv=\"refresh\" content=\"5(?:; ?url=([^\"]*))?\">")
                .matcher(browser.get(address).html());
        assertThat(again.find()).isTrue();
        progress(ConnectionStage.GENERATING_REPORTS, 2, 5);

        Answer next =
                browser.get(again.group(1) == null ? address : again.group(1).replace("&amp;", "&"));

        assertThat(states(next)).containsExactly("done", "running", "todo", "todo");
    }

    @Test
    void wait5_a_screen_reader_hears_the_stage() {
        progress(ConnectionStage.GENERATING_REPORTS, 2, 5);

        assertThat(browser.get(page).html()).contains("data-say=\"Generating Reports: Running\"");
    }

    @Test
    void sync1_the_first_numbers_come_to_a_screen_that_is_held(Vertx vertx) throws Exception {
        open(new WebFixture(vertx, WebFixture.settings(true, false), true, Duration.ofSeconds(20)));
        progress(ConnectionStage.GENERATING_REPORTS, 0, 5);
        assertThat(browser.get(page).html()).contains("ghost-value");
        String seen = "GENERATING_REPORTS." + version();
        CompletableFuture<Answer> held = new CompletableFuture<>();
        Thread.startVirtualThread(() -> held.complete(watch(seen)));
        while (site.stores.stageChanges().listeners() == 0) {
            Thread.onSpinWait();
        }

        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(Samples.TODAY.minusDays(1), 1, "1234.50", "4938"));
        site.stores.connections().moreToShow(id);

        assertThat(firstNumbers(held.get(10, TimeUnit.SECONDS)))
                .containsExactly("$1,234.50", "$4,938.00", "2", "25.0%");
    }

    @Test
    void sync1_the_first_numbers_say_what_they_are_of() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(Samples.TODAY.minusDays(1), 1, "10", "40"));

        assertThat(browser.get(page).says("waiting.first", "Nov 14–20")).isTrue();
        assertThat(browser.speaking("zh-CN").get(page).html()).contains("首批数据：商品推广，11月14–20日");
    }

    @Test
    void sync1_other_ad_products_do_not_change_the_first_numbers() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(Samples.TODAY.minusDays(1), 1, "10", "40"));
        load(ReportType.SPONSORED_BRANDS_CAMPAIGNS, 30, Samples.row(Samples.TODAY.minusDays(1), 2, "500", "900"));

        assertThat(firstNumbers(browser.get(page))).startsWith("$10.00", "$40.00");
    }

    @Test
    void sync1_the_first_numbers_are_said_once_whatever_comes_next() {
        load(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, 7, Samples.row(Samples.TODAY.minusDays(1), 1, "10", "40"));
        progress(ConnectionStage.GENERATING_REPORTS, 1, 5);
        List<String> before = said(watch("GENERATING_REPORTS.0"));
        progress(ConnectionStage.PROCESSING, 5, 5);

        List<String> after = said(watch("GENERATING_REPORTS.0"));

        assertThat(before)
                .hasSize(2)
                .last()
                .asString()
                .startsWith("First numbers")
                .contains("$10.00");
        assertThat(after).hasSize(2).doesNotContain(before.getFirst()).contains(before.getLast());
    }

    @Test
    void wait4_a_report_that_fails_is_named_while_the_others_go_on() {
        progress(ConnectionStage.GENERATING_REPORTS, 3, 5);
        giveUp(ReportType.SPONSORED_BRANDS_CAMPAIGNS, "Not <available> here");

        Answer answer = browser.get(page);

        assertThat(answer.says("waiting.missing", "Sponsored Brands", "Not <available> here"))
                .isTrue();
        assertThat(states(answer)).containsExactly("done", "running", "todo", "todo");
        assertThat(answer.html()).contains("ghost-value");
    }

    @Test
    void wait4_nobody_waits_for_first_numbers_that_can_not_come() {
        giveUp(ReportType.SPONSORED_PRODUCTS_CAMPAIGNS, "No");

        assertThat(browser.get(page).html()).doesNotContain("first-title").contains("Sponsored Products could not");
    }

    @Test
    void wait4_after_ten_minutes_it_says_that_amazon_takes_longer() {
        progress(ConnectionStage.GENERATING_REPORTS, 2, 5);
        site.clock.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(browser.get(page).says("waiting.slow")).isFalse();
        assertThat(browser.get(page).says("waiting.lead")).isTrue();

        site.clock.advance(Duration.ofMillis(1));

        assertThat(browser.get(page).says("waiting.slow")).isTrue();
        assertThat(browser.get(page).says("waiting.slow.leave")).isTrue();
        assertThat(watch("GENERATING_REPORTS." + version()).html()).contains("hx-get=");
    }

    @Test
    void wait4_when_all_reports_failed_one_may_try_again() {
        progress(ConnectionStage.GENERATING_REPORTS, 0, 1);
        site.stores.connections().failed(id);

        Answer answer = browser.get(page);
        assertThat(answer.says("waiting.problem.all_failed")).isTrue();
        assertThat(states(answer)).containsExactly("done", "failed", "todo", "todo");
        assertThat(answer.html()).contains("action=\"" + page + "/runs\"").doesNotContain("hx-get=");

        assertThat(browser.post(page + "/runs").location()).isEqualTo(page);
        assertThat(site.stores.syncRuns().statesOf(id)).containsExactly(State.OPEN);
        assertThat(states(browser.get(page))).containsExactly("done", "todo", "todo", "todo");
    }

    @Test
    void trying_again_twice_is_one_run_and_without_a_failure_none() {
        assertThat(browser.post(page + "/runs").location()).isEqualTo(page);
        assertThat(site.stores.syncRuns().statesOf(id)).isEmpty();
        site.stores.connections().failed(id);

        browser.post(page + "/runs");
        browser.post(page + "/runs");

        assertThat(site.stores.syncRuns().statesOf(id)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"SYNC_ERROR", "ACCESS_LOST", "REVOKED", "EXPIRED"})
    void wait4_every_problem_has_its_words_and_asks_no_more(ConnectionStatus status) {
        switch (status) {
            case SYNC_ERROR -> site.stores.connections().failed(id);
            case ACCESS_LOST -> site.stores.connections().loseAccess(id);
            default -> endConsent(ConsentEnd.valueOf(status.name()));
        }

        Answer fragment = watch("OAUTH.0");

        assertThat(fragment.html()).contains("role=\"alert\"").doesNotContain("hx-get=");
    }

    private void endConsent(ConsentEnd end) {
        Connection connection = site.stores.connections().find(seller.id(), id).orElseThrow();
        site.stores.accounts().endConsent(connection.account().id(), end);
        site.stores.connections().moreToShow(id);
    }

    @Test
    void wait4_an_ended_consent_is_not_mended_by_trying_again() {
        endConsent(ConsentEnd.REVOKED);

        Answer answer = browser.get(page);

        assertThat(answer.says("waiting.problem.reconsent")).isTrue();
        assertThat(answer.html())
                .doesNotContain(page + "/runs")
                .contains("/dashboard/ads/accounts/")
                .contains("/authorizations\"");
        assertThat(answer.says("waiting.reconnect")).isTrue();
    }

    @Test
    void the_fragment_is_what_the_page_includes() {
        assertThat(browser.get(page).html())
                .contains(watch("OAUTH.0").html().strip().replaceFirst("(?s)^.*?<div id", "<div id"));
    }

    @Test
    void sec1_somebody_elses_connection_answers_like_one_that_does_not_exist() {
        Browser stranger = site.browserOf(Samples.seller());
        String unknown = "/dashboard/ads/connections/77";

        for (String path : List.of("", "/status?seen=OAUTH.0", "/status?seen=READY.0")) {
            assertSame(stranger.get(page + path), stranger.get(unknown + path), unknown);
            assertSame(stranger.htmx(page + path), stranger.htmx(unknown + path), unknown);
        }
        assertSame(stranger.post(page + "/runs"), stranger.post(unknown + "/runs"), unknown);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        assertThat(stranger.get(page).failsWith("not_found")).isTrue();
        assertThat(stranger.get(page).html()).doesNotContain("Brightleaf");
        assertThat(stranger.htmx(page + "/status?seen=OAUTH.0").reloadsThePage())
                .isTrue();
        assertThat(stranger.post(page + "/runs").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "0", "-7", "99999999999999999999", "%27", "7x"})
    void what_is_no_profile_is_not_found(String profile) {
        String path = "/dashboard/ads/connections/" + profile;

        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.htmx(path + "/status?seen=OAUTH.0").status()).isEqualTo(404);
        assertThat(browser.post(path + "/runs").status()).isEqualTo(404);
    }

    private void assertSame(Answer theirs, Answer unknown, String unknownPath) {
        assertThat(theirs.everything().replace(page, "PAGE"))
                .isEqualTo(unknown.everything().replace(unknownPath, "PAGE"));
    }

    private Answer watch(String seen) {
        return browser.htmx(page + "/status?seen=" + seen);
    }

    private void progress(ConnectionStage stage, int done, int total) {
        site.stores.connections().progress(id, stage, new ReportCount(done, total), site.clock.instant());
    }

    private void load(ReportType type, int days, CampaignDay... rows) {
        new Loader(site.stores, id).load(type, Samples.lastDays(days), site.clock.instant(), rows);
    }

    private void giveUp(ReportType type, String reason) {
        ClaimedRun run = new Loader(site.stores, id).begin(Samples.order(type, 30), site.clock.instant());
        ReportOrder order = run.jobs().getFirst().order();
        site.stores
                .syncRuns()
                .save(run, new ReportJob.Failed(1, order, ReportJob.Cause.REFUSED, reason), site.clock.instant());
    }

    private static List<String> firstNumbers(Answer answer) {
        return all(answer, "<dd>([^<]*)</dd>");
    }

    private static List<String> others(Answer answer) {
        String html = answer.html();
        int begin = html.indexOf("others-title");
        return begin < 0
                ? List.of()
                : Pattern.compile("class=\"entry\" href=\"([^\"]*)\"")
                        .matcher(html.substring(begin))
                        .results()
                        .map(result -> result.group(1))
                        .toList();
    }

    private static List<String> said(Answer answer) {
        return all(answer, "data-say=\"([^\"]*)\"");
    }

    private static List<String> all(Answer answer, String pattern) {
        return Pattern.compile(pattern)
                .matcher(answer.html())
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private long version() {
        return site.stores
                .connections()
                .find(seller.id(), id)
                .map(Connection::version)
                .orElseThrow();
    }

    private static List<String> states(Answer answer) {
        return all(answer, "<li class=\"stage stage-([a-z]+)\"");
    }
}
