package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Alarm;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.notice.Answer.Answered;
import adsconnect.domain.notice.News;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookId;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever set a time zone is told every time by its clocks, and asks for days by them. */
@ExtendWith(VertxExtension.class)
final class ReadersZoneTest {

    private static final String AUDIT = "/admin/audit";
    private static final Pattern TIME = Pattern.compile("<time datetime=\"[^\"]*\" title=\"([^\"]*)\"");

    private WebFixture site;
    private User admin;
    private Browser inShanghai;
    private Browser somewhere;
    private String webhook;
    private WebhookId id;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        admin = Samples.admin();
        inShanghai = site.browserOf(admin);
        somewhere = site.browserOf(Samples.admin());
        inShanghai.post("/profile", "zone", "Asia/Shanghai");
        id = new WebhookId(UUID.randomUUID());
        site.stores
                .webhooks()
                .add(
                        id,
                        admin.id(),
                        WebhookAddress.parse("https://hooks.example.test/").orElseThrow(),
                        Set.of(Topic.EXPIRED),
                        site.clock.instant());
        webhook = "/admin/webhooks/" + id.value();
        // Shortly before one at night on the next day in Shanghai.
        site.clock.advance(Duration.ofHours(6).plusMinutes(50));
    }

    private void givenUp() {
        inShanghai.post(webhook + "/tests", "reason", "Does it work");
        Claimed claimed = site.stores
                .deliveries()
                .claim(site.clock.instant(), site.clock.instant().plusSeconds(45), 1)
                .orElseThrow();
        site.stores.deliveries().givenUp(claimed, site.clock.instant(), new Answered(500, "", Optional.empty()));
    }

    @Test
    void every_page_tells_the_same_clock() {
        String connection = somethingHappened();

        for (String page : List.of(
                "/admin/",
                "/admin/connections",
                connection,
                "/admin/links",
                "/admin/runs",
                "/admin/keys",
                "/admin/webhooks",
                webhook,
                AUDIT,
                "/admin/users",
                "/admin/settings",
                "/dashboard/ads/notices",
                "/profile",
                "/dashboard/ads/keys")) {
            assertThat(TIME.matcher(inShanghai.get(page).html()).results().map(found -> found.group(1)))
                    .as(page)
                    .isNotEmpty()
                    .allMatch(time -> time.endsWith(" CST"));
        }
    }

    /** Of everything that has a time; returns where the console looks at the connection. */
    private String somethingHappened() {
        Instant now = site.clock.instant();
        Connection connection = site.ready(admin, Samples.profile(), List.of());
        String path = "/admin/connections/" + connection.profile().id().value();
        inShanghai.post(path + "/runs", "reason", "Look again");
        site.consented(admin);
        site.stores.connectLinks().add(Samples.link(admin), Samples.hash("address"));
        site.stores.alarms().raise(Alarm.CLIENT_REJECTED_EU, now);
        inShanghai.post(
                "/dashboard/ads/keys",
                "name",
                "Reports",
                "scope",
                "accounts:read",
                "lifetime",
                "30",
                "confirmation-proof",
                WebFixture.PASSWORD.reveal());
        User invited = Samples.seller();
        site.stores
                .invitations()
                .add(
                        new Invitation(
                                invited.id(),
                                invited.email(),
                                Role.SELLER,
                                admin.id(),
                                now,
                                now.plus(Duration.ofHours(48)),
                                Invitation.State.OPEN),
                        Samples.hash("link"));
        site.stores
                .notices()
                .add(
                        admin.id(),
                        new News(
                                new EventId(UUID.randomUUID()),
                                Topic.EXPIRED,
                                now,
                                Subject.of(admin.id())
                                        .account(Samples.accountId().value()),
                                Optional.of("Brightleaf"),
                                Optional.empty(),
                                Facts.NONE.and("daysLeft", 7)));
        givenUp();
        site.stores.webhooks().failed(id, now);
        return path;
    }

    @Test
    void days_of_the_audit_are_those_of_whoever_reads_it() {
        givenUp();

        assertThat(inShanghai
                        .get(AUDIT + "?deed=webhook_tested&from=2026-11-22&to=2026-11-22")
                        .html())
                .contains("audit-line", "China Time");
        assertThat(inShanghai.get(AUDIT + "?deed=webhook_tested&to=2026-11-21").html())
                .doesNotContain("audit-line");
        assertThat(inShanghai
                        .get(AUDIT + ".jsonl?deed=webhook_tested&from=2026-11-22")
                        .html())
                .isNotEmpty();
        assertThat(somewhere.get(AUDIT + "?deed=webhook_tested&to=2026-11-21").html())
                .contains("audit-line", "told in UTC");
        assertThat(somewhere.get(AUDIT + "?deed=webhook_tested&from=2026-11-22").html())
                .doesNotContain("audit-line");
    }

    @Test
    void a_day_since_which_deliveries_are_sent_again_is_too() {
        givenUp();
        String since = webhook + "/replays";

        assertThat(inShanghai.get(webhook).html()).contains("China Time");
        assertThat(inShanghai
                        .post(since, "since", "yesterday", "reason", "It is mended")
                        .status())
                .isEqualTo(422);
        assertThat(somewhere
                        .post(since, "since", "2026-11-22", "reason", "It is mended")
                        .location())
                .endsWith("?done=none");
        assertThat(inShanghai
                        .post(since, "since", "2026-11-22", "reason", "It is mended")
                        .location())
                .endsWith("?done=replays");
    }
}
