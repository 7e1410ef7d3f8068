package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Plan;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ReportCount;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees when nothing new is loaded for them: the plan ended, or access was lost (PLAN-2, PICK-7). */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class TroubleTest {

    private WebFixture site;
    private User seller;
    private Browser browser;

    @BeforeEach
    void open(Vertx vertx) {
        open(new WebFixture(vertx));
    }

    private void open(WebFixture fixture) {
        site = fixture;
        seller = Samples.seller();
        browser = site.browserOf(seller);
    }

    @Test
    void plan2_the_dashboard_tells_until_when_access_is_kept_and_where_plans_are() {
        Connection connection = ready();
        pause(connection, true);

        Answer answer = browser.get(page(connection));

        assertThat(answer.says("trouble.plan", "Dec 21, 2026")).isTrue();
        assertThat(answer.html()).contains("href=\"https://plans.example.test/\">See the plans</a>", "$10.00");
        assertThat(answer.says("health.paused_plan")).isTrue();
        assertThat(answer.html()).contains("tone-off");
        assertThat(browser.speaking("zh-CN").get(page(connection)).html()).contains("会保留到2026年12月21日", "查看套餐", "套餐已到期");
    }

    @Test
    void plan2_where_nobody_said_where_plans_are_help_is_asked_for() {
        WebFixture without = new WebFixture(Vertx.vertx(), WebFixture.settings(true, false), true);
        open(without);
        Connection connection = ready();
        pause(connection, true);

        assertThat(browser.get(page(connection)).html())
                .contains("href=\"/help/message?profile="
                        + connection.profile().id().value() + "\">Get help</a></div>");
    }

    @Test
    void plan2_when_the_tokens_are_gone_the_page_says_so() {
        Connection connection = ready();
        pause(connection, false);

        assertThat(browser.get(page(connection)).says("trouble.plan.no_access")).isTrue();
    }

    @Test
    void plan2_after_a_new_plan_the_dashboard_offers_to_reconnect_where_the_tokens_are_gone() {
        Connection connection = ready();
        site.stores.accounts().endConsent(connection.account().id(), ConsentEnd.EXPIRED);

        Answer answer = browser.get(page(connection));

        assertThat(answer.says("trouble.expired")).isTrue();
        assertThat(answer.html())
                .contains(
                        "action=\""
                                + AuthorizationRoutes.reconnect(
                                        connection.account().id()) + "\"",
                        "Reconnect</button>");
    }

    @Test
    void reco2_the_dashboard_of_a_withdrawn_consent_offers_to_reconnect() {
        Connection connection = ready();
        site.stores.accounts().endConsent(connection.account().id(), ConsentEnd.REVOKED);

        Answer answer = browser.get(page(connection));

        assertThat(answer.says("trouble.revoked")).isTrue();
        assertThat(answer.says("health.revoked")).isTrue();
        assertThat(answer.html())
                .contains("action=\""
                        + AuthorizationRoutes.reconnect(connection.account().id()) + "\"");
    }

    @Test
    void sync7_what_is_stale_or_could_not_be_loaded_offers_to_sync_now() {
        Connection connection = ready();
        String runs = "action=\"" + page(connection) + "/refreshes\"";
        site.stores.connections().goStale(connection.profile().id(), site.clock.instant());
        Answer stale = browser.get(page(connection));
        assertThat(stale.says("trouble.stale")).isTrue();
        assertThat(stale.says("health.stale")).isTrue();
        assertThat(stale.html()).contains(runs, "Sync now</button>");

        site.stores.connections().failed(connection.profile().id());

        Answer failed = browser.get(page(connection));
        assertThat(failed.says("trouble.sync_error")).isTrue();
        assertThat(failed.html()).contains(runs, "Sync now</button>");
    }

    @Test
    void reco4_the_days_of_a_consent_are_counted_down_on_the_dashboard_and_on_the_account_page() {
        Connection connection = ready();
        String account = AccountRoutes.account(connection.account().id());
        Browser early = dayOfTheYear(304);
        assertThat(early.get(page(connection)).html()).contains("$10.00").doesNotContain("consent for this account");
        assertThat(early.get(account).html()).contains("Ends Nov 21, 2027, 61 days left");

        assertThat(dayOfTheYear(334).get(page(connection)).html()).contains("ends on Nov 21, 2027, in 31 days");

        Browser late = dayOfTheYear(364);
        site.stores.accounts().warn(connection.account().id(), 1);
        Answer last = late.get(page(connection));
        assertThat(last.html()).contains("less than a day is left", "Reconnect</button>");
        assertThat(last.says("health.expiring")).isTrue();
        assertThat(late.get(account).html()).contains("Ends Nov 21, 2027, less than a day left");
    }

    /** Sessions do not last that long. */
    private Browser dayOfTheYear(int day) {
        site.clock.set(Samples.NOW.plus(Duration.ofDays(day)));
        return site.anotherBrowserOf(seller);
    }

    @Test
    void reco2_many_refusals_at_once_are_told_to_admins_alone() {
        Connection connection = ready();
        site.stores.alarms().raise(Alarm.MANY_REFUSED, site.clock.instant());

        assertThat(browser.get(page(connection)).says("frame.alarm.many_refused"))
                .isFalse();
        Answer start = site.browserOf(Samples.admin()).get("/admin/");
        assertThat(start.says("console.alarm.many_refused")).isTrue();
        assertThat(start.says("frame.alarm.many_refused"))
                .as("told once where all alarms are shown")
                .isFalse();
        assertThat(site.browserOf(Samples.admin()).get("/dashboard/ads/").says("frame.alarm.many_refused"))
                .isTrue();
    }

    @Test
    void pick7_the_dashboard_of_a_vanished_profile_keeps_its_numbers_and_offers_to_reconnect() {
        Connection connection = ready();
        site.stores.connections().loseAccess(connection.profile().id());

        Answer answer = browser.get(page(connection));

        assertThat(answer.says("trouble.access_lost")).isTrue();
        assertThat(answer.says("health.access_lost")).isTrue();
        assertThat(answer.html())
                .contains(
                        "$10.00",
                        "action=\""
                                + AuthorizationRoutes.reconnect(
                                        connection.account().id()) + "\"");
        assertThat(browser.speaking("zh-CN").get(page(connection)).html()).contains("已失去访问权限", "重新连接");
    }

    @Test
    void plan2_while_all_is_well_nothing_is_told() {
        Answer answer = browser.get(page(ready()));

        assertThat(answer.html()).doesNotContain("nothing new is loaded");
    }

    @Test
    void plan2_the_waiting_screen_is_paused_and_goes_on_by_itself(Vertx vertx) throws Exception {
        open(new WebFixture(vertx, WebFixture.settings(true, false), true, Duration.ofSeconds(20)));
        Connection connection = site.connected(seller, Samples.profile());
        site.stores
                .connections()
                .progress(
                        connection.profile().id(),
                        ConnectionStage.GENERATING_REPORTS,
                        new ReportCount(2, 5),
                        site.clock.instant());
        pause(connection, true);

        Answer paused = browser.get(page(connection));

        assertThat(paused.says("waiting.plan", "Dec 21, 2026")).isTrue();
        assertThat(paused.says("waiting.lead")).isFalse();
        assertThat(paused.html())
                .doesNotContain("spinner-border", "ghost-value")
                .contains("content=\"60;url=");

        String ask = paused.html().replaceFirst("(?s).*hx-get=\"([^\"]*)\".*", "$1");
        CompletableFuture<Answer> held = new CompletableFuture<>();
        Thread.startVirtualThread(() -> held.complete(browser.htmx(ask)));
        while (site.stores.stageChanges().listeners() == 0) {
            Thread.onSpinWait();
        }
        site.stores.planPauses().resume(connection.account().id());
        site.stores.connections().moreToShow(connection.profile().id());

        assertThat(held.get(10, TimeUnit.SECONDS).html())
                .contains("spinner-border")
                .doesNotContain("Your plan has ended");
    }

    @Test
    void plan2_the_waiting_screen_tells_that_a_new_consent_is_needed_after_the_grace() {
        Connection connection = site.connected(seller, Samples.profile());
        pause(connection, false);

        assertThat(browser.get(page(connection)).says("waiting.plan.no_access")).isTrue();
        assertThat(browser.speaking("zh-CN").get(page(connection)).html()).contains("重新连接");
    }

    private Connection ready() {
        return site.ready(
                seller, Samples.profile(), List.of(Samples.row(Samples.TODAY.minusDays(1), 1, "10.00", "40.00")));
    }

    private void pause(Connection connection, boolean tokensKept) {
        if (tokensKept) {
            site.stores.tokenVault().admit(connection.account().id());
        }
        site.stores.unitOfWork().inOne(() -> {
            User owner = site.stores.users().lock(seller.id()).orElseThrow();
            LocalDate today = LocalDate.ofInstant(site.clock.instant(), ZoneOffset.UTC);
            site.stores
                    .users()
                    .change(Samples.withPlan(owner, new Plan(PlanType.MONTHLY, today.minusMonths(1), today)));
            return null;
        });
        site.stores.planPauses().pause(connection.account().id(), site.clock.instant());
        site.stores.connections().moreToShow(connection.profile().id());
    }

    private static String page(Connection connection) {
        return ConnectionRoutes.connection(connection.profile().id());
    }
}
