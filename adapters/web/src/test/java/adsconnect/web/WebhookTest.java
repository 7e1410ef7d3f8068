package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Event;
import adsconnect.domain.audit.EventId;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.notice.Delivery;
import adsconnect.domain.notice.Topic;
import adsconnect.domain.notice.Webhook;
import adsconnect.domain.notice.WebhookAddress;
import adsconnect.domain.notice.WebhookAim;
import adsconnect.domain.notice.port.Deliveries.Claimed;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages of webhooks, for managers over their own and admins over all (RECO-5, section 17). */
@ExtendWith(VertxExtension.class)
final class WebhookTest {

    private static final String WEBHOOKS = "/admin/webhooks";
    private static final String ADDRESS = "https://hooks.example.test/ads?x=1";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]{44}");

    private WebFixture site;
    private User owner;
    private Browser manager;
    private Browser admin;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        owner = Samples.manager();
        manager = site.browserOf(owner);
        admin = site.browserOf(Samples.admin());
    }

    @Test
    void a_webhook_is_made_with_its_secret_shown_this_once() {
        String occasion = occasion(manager.get(WEBHOOKS));

        Answer first = make(manager, occasion);
        Answer again = make(manager, occasion);

        assertThat(first.status()).isEqualTo(200);
        assertThat(secret(first)).isEqualTo(secret(again));
        assertThat(manager.get(WEBHOOKS).html()).contains("hooks.example.test").doesNotContainPattern(SECRET);
        assertThat(manager.get(path()).html()).doesNotContainPattern(SECRET);
        assertThat(site.stores.webhooks().list(new Purview.Everybody(), 9)).hasSize(1);
        AuditLine line = site.stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.WEBHOOK_MADE);
        assertThat(line.origin().reason())
                .hasValueSatisfying(reason -> assertThat(reason.text()).isEqualTo("The billing team wants it"));
    }

    @Test
    void what_is_wrong_with_a_form_is_said_and_what_was_typed_stays() {
        assertThat(refusal("address", "ftp://x", "topic", "expired", "reason", "Because"))
                .isEqualTo("webhooks.problem.address");
        assertThat(refusal("address", ADDRESS, "reason", "Because")).isEqualTo("webhooks.problem.topics");
        Answer answer = manager.post(WEBHOOKS, "address", ADDRESS, "topic", "expired", "reason", "x");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("webhooks.problem.reason")).isTrue();
        assertThat(answer.html()).contains("value=\"https://hooks.example.test/ads?x=1\"", "value=\"x\"");
        site.receivers.forbid(new WebhookAddress(ADDRESS), adsconnect.domain.notice.Answer.Trouble.FORBIDDEN_NETWORK);
        assertThat(refusal("address", ADDRESS, "topic", "expired", "reason", "Because"))
                .isEqualTo("webhooks.trouble.forbidden_network");
        assertThat(site.stores.webhooks().list(new Purview.Everybody(), 9)).isEmpty();
    }

    @Test
    void sec1_others_find_nothing_and_admins_everything() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String path = path();

        assertThat(admin.get(WEBHOOKS).html())
                .contains("hooks.example.test", owner.email().value());
        assertThat(admin.get(path).status()).isEqualTo(200);
        for (Browser other : List.of(site.browserOf(Samples.manager()), site.browserOf(Samples.seller()))) {
            assertThat(other.get(path).status()).isEqualTo(404);
            for (String deed :
                    List.of("state", "tests", "replays", "secret", "aim", "removal", "deliveries/1/replays")) {
                assertThat(other.post(path + "/" + deed, "reason", "Because").status())
                        .isEqualTo(404);
            }
        }
        assertThat(site.browserOf(Samples.seller()).get(WEBHOOKS).status()).isEqualTo(404);
        assertThat(site.browserOf(Samples.manager()).get(WEBHOOKS).html()).doesNotContain("hooks.example.test");
        assertThat(manager.get(path).html()).contains("hooks.example.test");
    }

    @Test
    void nothing_is_done_without_a_reason() {
        make(manager, occasion(manager.get(WEBHOOKS)));

        Answer answer = manager.post(path() + "/state", "form", "state", "on", "false", "reason", " a ");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("console.reason.missing")).isTrue();
        assertThat(webhook().state()).isEqualTo(Webhook.State.ON);
    }

    @Test
    void it_is_switched_off_and_on_given_another_secret_and_removed() {
        String first = secret(make(manager, occasion(manager.get(WEBHOOKS))));
        String path = path();

        assertThat(manager.post(path + "/state", "on", "false", "reason", "Too loud")
                        .location())
                .isEqualTo(path + "?done=off");
        assertThat(webhook().state()).isEqualTo(Webhook.State.OFF);
        Answer tested = manager.post(path + "/tests", "reason", "From an old page");
        assertThat(manager.get(tested.location()).says("webhooks.done.waits")).isTrue();
        manager.post(path + "/state", "on", "true", "reason", "Quiet again");
        assertThat(webhook().state()).isEqualTo(Webhook.State.ON);

        Answer rolled = manager.post(path + "/secret", "occasion", occasion(manager.get(path)), "reason", "It leaked");
        assertThat(secret(rolled)).isNotEqualTo(first);
        assertThat(rolled.says("webhooks.former")).isTrue();
        assertThat(rolled.says("webhooks.roll.sure.again")).isTrue();

        assertThat(manager.post(path + "/removal", "reason", "Not needed").location())
                .isEqualTo(WEBHOOKS + "?done=removed");
        assertThat(manager.get(WEBHOOKS + "?done=removed").says("webhooks.done.removed"))
                .isTrue();
        assertThat(manager.get(WEBHOOKS).says("webhooks.done.removed")).isFalse();
        assertThat(manager.get(path).status()).isEqualTo(404);
        assertThat(site.stores.auditTrail().newest(9))
                .extracting(AuditLine::deed)
                .containsExactly(
                        Deed.WEBHOOK_REMOVED,
                        Deed.WEBHOOK_SECRET_ROLLED,
                        Deed.WEBHOOK_SWITCHED_ON,
                        Deed.WEBHOOK_TESTED,
                        Deed.WEBHOOK_SWITCHED_OFF,
                        Deed.WEBHOOK_MADE);
    }

    @Test
    void it_is_let_lead_elsewhere_and_hear_of_something_else_with_its_secret_kept() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String path = path();
        Answer shown = manager.get(path);
        assertThat(shown.says("webhooks.aim.secret")).isTrue();
        assertThat(shown.says("webhooks.aim.waiting")).isTrue();
        assertThat(shown.html()).contains("name=\"seen-topic\" value=\"revoked\"", "value=\"revoked\" checked");

        Answer aimed = aim(manager, ADDRESS, "https://new.example.test/", "paused", "The program has moved");

        assertThat(aimed.location()).isEqualTo(path + "?done=aim");
        assertThat(manager.get(path + "?done=aim").says("webhooks.done.aim")).isTrue();
        assertThat(webhook().aim())
                .isEqualTo(new WebhookAim(new WebhookAddress("https://new.example.test/"), Set.of(Topic.PAUSED)));
        AuditLine line = site.stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.WEBHOOK_CHANGED);
        assertThat(line.why().byName())
                .containsEntry("from", "https://hooks.example.test")
                .containsEntry("to", "https://new.example.test");
        assertThat(line.origin().reason()).map(reason -> reason.text()).contains("The program has moved");
    }

    @Test
    void what_it_must_not_become_is_refused_and_what_was_typed_stays() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String inside = "https://inside.example.test/";
        site.receivers.forbid(new WebhookAddress(inside), adsconnect.domain.notice.Answer.Trouble.FORBIDDEN_NETWORK);

        assertRefused(
                aim(manager, ADDRESS, "ftp://x", "paused", "Because"), 422, "webhooks.problem.address", "ftp://x");
        assertRefused(aim(manager, ADDRESS, inside, "no", "Because"), 422, "webhooks.problem.topics", inside);
        assertRefused(aim(manager, ADDRESS, inside, "paused", "x"), 422, "console.reason.missing", inside);
        assertRefused(
                aim(manager, ADDRESS, inside, "paused", "Because"), 422, "webhooks.trouble.forbidden_network", inside);
        assertThat(webhook().address()).isEqualTo(new WebhookAddress(ADDRESS));
    }

    @Test
    void of_two_who_change_it_at_once_the_second_sees_what_the_first_did() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String theirs = "https://theirs.example.test/";
        String mine = "https://mine.example.test/";
        aim(admin, ADDRESS, theirs, "paused", "It has moved");

        Answer second = aim(manager, ADDRESS, mine, "paused", "It has moved");

        assertRefused(second, 409, "webhooks.problem.changed", mine);
        assertThat(webhook().address().text()).isEqualTo(theirs);
        assertThat(second.html()).contains("name=\"seen-address\" value=\"" + theirs);
        Answer again = manager.post(
                path() + "/aim",
                "seen-address",
                theirs,
                "seen-topic",
                "paused",
                "address",
                mine,
                "topic",
                "paused",
                "reason",
                "All the same");
        assertThat(again.location()).isEqualTo(path() + "?done=aim");
        assertThat(webhook().address().text()).isEqualTo(mine);
    }

    private Answer aim(Browser browser, String seen, String address, String topic, String reason) {
        return browser.post(
                path() + "/aim",
                "form",
                "aim",
                "seen-address",
                seen,
                "seen-topic",
                "expired",
                "seen-topic",
                "revoked",
                "address",
                address,
                "topic",
                topic,
                "reason",
                reason);
    }

    private static void assertRefused(Answer answer, int status, String words, String typed) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.says(words)).isTrue();
        assertThat(answer.html()).contains("webhook-aim\" open", "value=\"" + typed + "\"");
    }

    @Test
    void deliveries_are_shown_with_what_was_answered_and_can_be_sent_again() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String path = path();
        manager.post(path + "/tests", "reason", "Does it work");
        adsconnect.domain.notice.Answer broken =
                new adsconnect.domain.notice.Answer.Answered(500, "<b>broken</b> password=geheim99", Optional.empty());
        Claimed claimed = claim();
        site.stores.deliveries().givenUp(claimed, site.clock.instant(), broken);

        Answer shown = manager.get(path);
        assertThat(shown.html())
                .contains("&lt;b&gt;broken&lt;/b&gt; password=***")
                .doesNotContain("geheim99");
        assertThat(shown.says("webhooks.delivery.given_up")).isTrue();
        assertThat(manager.get(path + "?state=delivered").says("webhooks.no-deliveries"))
                .isTrue();

        String one = path + "/deliveries/" + claimed.delivery().number().value() + "/replays";
        assertThat(manager.post(one, "reason", "It is mended").location()).isEqualTo(path + "?done=replay");
        Claimed again = claim();
        assertThat(again.delivery().news().id())
                .isEqualTo(claimed.delivery().news().id());
        site.stores.deliveries().givenUp(again, site.clock.instant(), broken);

        assertThat(manager.post(path + "/replays", "since", "2100-01-01", "reason", "Nothing then")
                        .location())
                .isEqualTo(path + "?done=none");
        assertThat(deliveries(Delivery.State.WAITING)).isEmpty();
        manager.post(path + "/replays", "since", "", "reason", "All of them");
        assertThat(deliveries(Delivery.State.WAITING)).hasSize(1);
        assertThat(manager.get(path).html()).contains("Last tried").doesNotContain("not tried yet");
        assertThat(manager.post(path + "/deliveries/999/replays", "reason", "None")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_waits_for_an_owner_without_the_console_is_said_to_wait() {
        make(manager, occasion(manager.get(WEBHOOKS)));
        String path = path();
        site.stores
                .users()
                .change(new User(owner.id(), owner.email(), Role.SELLER, owner.plan(), Optional.empty(), false));

        assertThat(admin.get(path).says("webhooks.why.silent")).isTrue();
        assertThat(admin.get(WEBHOOKS).says("webhooks.state.silent")).isTrue();
        assertThat(manager.get(path).status()).isEqualTo(404);
    }

    @Test
    void sec17_one_that_fails_for_minutes_is_named_where_a_hand_is_needed_and_the_rest_counted() {
        for (int number = 0; number < 5; number++) {
            make(manager, occasion(manager.get(WEBHOOKS)));
            site.stores.webhooks().failed(webhook().id(), site.clock.instant());
        }
        site.clock.advance(Duration.ofMinutes(5));
        assertThat(manager.get("/admin/").says("console.attention.webhooks")).isFalse();
        site.clock.advance(Duration.ofSeconds(1));

        for (Browser reader : List.of(manager, admin)) {
            String page = reader.get("/admin/").html();
            assertThat(page)
                    .contains("#5 hooks.example.test", "#3 hooks.example.test", "and 2 more")
                    .doesNotContain("#2 hooks");
        }
    }

    @Test
    void events_that_cant_be_told_are_shown_to_admins_who_let_them_be_told() {
        EventId id = new EventId(Samples.chance().id());
        site.stores.unitOfWork().inOne(() -> {
            site.stores
                    .events()
                    .announce(new Event(
                            id, Event.Kind.REVOKED, site.clock.instant(), Subject.of(owner.id()), Facts.NONE));
            site.stores.outbox().putAside(id, site.clock.instant(), "StoreFailed: <b>no</b>");
            return id;
        });
        String replay = WEBHOOKS + "/events/replays";

        assertThat(admin.get("/admin/").says("console.attention.events")).isTrue();
        assertThat(manager.get("/admin/").says("console.attention.events")).isFalse();
        assertThat(admin.get(WEBHOOKS).html()).contains(id.value().toString(), "&lt;b&gt;no");
        assertThat(manager.get(WEBHOOKS).html()).doesNotContain(id.value().toString());
        assertThat(manager.post(replay, "reason", "They are mine").status()).isEqualTo(404);
        assertThat(admin.post(replay, "reason", "").status()).isEqualTo(422);
        assertThat(admin.post(replay, "reason", "The disk has room").location()).isEqualTo(WEBHOOKS + "?done=events");
        assertThat(admin.get(WEBHOOKS + "?done=events").says("webhooks.done.events"))
                .isTrue();
        assertThat(site.stores.outbox().aside(9)).isEmpty();
        AuditLine line = site.stores.auditTrail().newest(1).getFirst();
        assertThat(line.deed()).isEqualTo(Deed.DELIVERIES_REPLAYED);
        assertThat(line.why().byName()).containsEntry("events", "1");
    }

    private Claimed claim() {
        return site.stores
                .deliveries()
                .claim(site.clock.instant(), site.clock.instant().plusSeconds(45), 1)
                .orElseThrow();
    }

    private List<Delivery> deliveries(Delivery.State state) {
        return site.stores.deliveries().list(new Purview.Everybody(), webhook().id(), state, Long.MAX_VALUE, 9);
    }

    private static Answer make(Browser browser, String occasion) {
        return browser.post(
                WEBHOOKS,
                "occasion",
                occasion,
                "address",
                ADDRESS,
                "topic",
                "expired",
                "topic",
                "revoked",
                "reason",
                "The billing team wants it");
    }

    private String refusal(String... fields) {
        Answer answer = manager.post(WEBHOOKS, fields);
        assertThat(answer.status()).isEqualTo(422);
        return List.of("webhooks.problem.address", "webhooks.problem.topics", "webhooks.trouble.forbidden_network")
                .stream()
                .filter(answer::says)
                .findFirst()
                .orElse("nothing");
    }

    private Webhook webhook() {
        return site.stores.webhooks().list(new Purview.Everybody(), 1).getFirst();
    }

    private String path() {
        return WEBHOOKS + "/" + webhook().id().value();
    }

    private static String occasion(Answer page) {
        Matcher matcher = Pattern.compile("name=\"occasion\" value=\"([A-Za-z0-9_-]{22})\"")
                .matcher(page.html());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static String secret(Answer page) {
        Matcher matcher = SECRET.matcher(page.html());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }
}
