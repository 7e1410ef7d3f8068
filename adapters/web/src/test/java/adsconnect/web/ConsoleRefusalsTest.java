package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.Code;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.account.ConsentEnd;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.testkit.Samples;
import adsconnect.ui.Text;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 20: whatever the console refuses, it refuses with the status of its code, and with words. */
@ExtendWith(VertxExtension.class)
final class ConsoleRefusalsTest {

    private static final String WHY = "The owner asked by phone";
    private static final String USERS = "/admin/users/";
    private static final String INVITATIONS = "/admin/invitations";
    private static final String WEBHOOKS = "/admin/webhooks";

    private WebFixture site;
    private User seller;
    private User manager;
    private User admin;
    private Browser admins;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = site.add(Samples.seller());
        manager = site.add(Samples.manager());
        admin = Samples.admin();
        admins = site.browserOf(admin);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void every_refusal_has_its_words_and_the_status_of_its_code(Problem problem) {
        Answer answer = met(problem);

        assertThat(answer.html()).contains(words(problem));
        assertThat(answer.status()).isEqualTo(problem.code().status().orElseThrow());
        assertThat(answer.reply().headers().containsKey("retry-after"))
                .isEqualTo(problem.code().waits());
    }

    @Test
    void a_sync_that_comes_too_soon_says_when_it_does_not() {
        assertThat(met(Problem.TOO_SOON).reply().headers()).containsEntry("retry-after", "300");
    }

    @Test
    void a_page_that_can_be_asked_for_later_says_when() {
        assertThat(List.of(Code.values()).stream()
                        .filter(Code::waits)
                        .map(code -> code.status().orElseThrow()))
                .containsOnly(429, 503);
    }

    /** It is the code that has one; a number beside it could be another. */
    @Test
    void no_action_of_the_console_names_the_status_of_a_refusal() throws IOException {
        Pattern named = Pattern.compile("pages\\s*\\.page\\([^;{]*?,\\s*[45]\\d\\d\\b");
        try (Stream<Path> files = Files.list(Path.of("src/main/java/adsconnect/web"))) {
            List<Path> console = files.filter(
                            file -> file.getFileName()
                                    .toString()
                                    .matches(
                                            "(Aim|Console|ChangeUser|Confirmation|Invitation|MakeWebhook|RemoveSecondFactor|OneWebhook|Settle|User|Webhook).*"))
                    .toList();
            assertThat(console).hasSizeGreaterThan(20);
            for (Path file : console) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(named);
            }
        }
    }

    /** As far as it says the same to everybody. */
    private static String words(Problem problem) {
        String text = Text.of("en").get(problem == Problem.REASON ? "console.reason.missing" : problem.key(), "");
        return Answer.escaped(
                problem == Problem.TOO_SOON || problem == Problem.USER_CHANGED ? text.substring(0, 20) : text);
    }

    /** What is answered to somebody who meets with it; one more problem does not compile before it is met here. */
    private Answer met(Problem problem) {
        return switch (problem) {
            case REASON -> admins.post(USERS + seller.id().value() + "/limit", "limit", "3");
            case TOO_SOON, PLAN_LAPSED, OWNER_DISABLED, CONSENT_ENDED, ACCESS_LOST, CHANGED -> onConnection(problem);
            case NO_SUCH_USER, HAS_IT, NEW_OWNER_HAS_NO_PLAN, NEW_OWNER_HAS_NO_ROOM, NUMBERS_IN_THE_WAY ->
                onTransfer(problem);
            case NO_SUCH_LINK, LINK_USED, LINK_OPENED, LINK_TWIN -> onLink(problem);
            case CONSENT_GONE, CONSENT_OVER -> onConsent(problem);
            case KEY_GONE -> admins.post("/admin/keys/" + UUID.randomUUID() + "/revocation", "reason", WHY);
            case EMAIL -> invite("no address", "seller");
            case CHOICE -> invite("new@example.com", "emperor");
            case IS_USER -> invite(seller.email().value(), "seller");
            case INVITED, INVITATION_OVER -> onInvitation(problem);
            case DAY -> onUser(seller, "plan", "type", "monthly", "start", "never");
            case PLAN_LATER -> onUser(seller, "plan", "type", "none", "start", "2099-12-31");
            case LIMIT -> onUser(seller, "limit", "limit", "a lot");
            case LAST_ADMIN -> onUser(admin, "role", "role", "seller");
            case USER_CHANGED -> onUser(seller, "limit", "limit", "3", "seen", "something else");
            case RESET_USED -> {
                String occasion = "R".repeat(22);
                Matcher link = Pattern.compile("/reset/[\\w-]{43}")
                        .matcher(onUser(seller, "reset", "occasion", occasion).html());
                assertThat(link.find()).isTrue();
                site.browser().post(link.group(), "password", "a new horse battery");
                yield onUser(seller, "reset", "occasion", occasion);
            }
            case USER_DISABLED -> {
                onUser(seller, "access", "access", "disabled", "cause", Words.of(DisableReason.LEFT));
                yield onUser(seller, "reset");
            }
            case WEBHOOK_CHARACTERS -> webhook("http://127.0.0.1:18199/hök", "expired", WHY);
            case WEBHOOK_ADDRESS -> webhook("ftp://x", "expired", WHY);
            case WEBHOOK_TOPICS -> webhook("https://hooks.example.test/ads", "nothing", WHY);
            case WEBHOOK_REASON -> webhook("https://hooks.example.test/ads", "expired", "x");
            case WEBHOOK_DAY -> admins.post(madeWebhook() + "/replays", "since", "yesterday", "reason", WHY);
            case WEBHOOK_CHANGED ->
                admins.post(
                        madeWebhook() + "/aim",
                        "seen-address",
                        "https://hooks.example.test/former",
                        "seen-topic",
                        "expired",
                        "address",
                        "https://hooks.example.test/new",
                        "topic",
                        "expired",
                        "reason",
                        WHY);
            case TOO_MANY_WEBHOOKS -> {
                for (int i = 0; i < 20; i++) {
                    webhook("https://hooks.example.test/" + i, "expired", WHY);
                }
                yield webhook("https://hooks.example.test/ads", "expired", WHY);
            }
        };
    }

    private String madeWebhook() {
        webhook("https://hooks.example.test/ads", "expired", WHY);
        return WEBHOOKS + "/"
                + site.stores
                        .webhooks()
                        .list(new Purview.Everybody(), 1)
                        .getFirst()
                        .id()
                        .value();
    }

    private Answer onConnection(Problem problem) {
        Connection connection = site.ready(seller, Samples.profile(), List.of());
        switch (problem) {
            case TOO_SOON -> {
                tomorrow();
                admins.post(at(connection) + "/runs", "reason", WHY);
                endRun();
            }
            case PLAN_LAPSED ->
                site.stores.planPauses().pause(connection.account().id(), site.clock.instant());
            case OWNER_DISABLED -> {
                onUser(seller, "access", "access", "disabled", "cause", Words.of(DisableReason.LEFT));
                site.stores.planPauses().pause(connection.account().id(), site.clock.instant());
                assertThat(admins.get(at(connection)).says("health.owner_disabled"))
                        .isTrue();
            }
            case CONSENT_ENDED ->
                site.stores.accounts().endConsent(connection.account().id(), ConsentEnd.REVOKED);
            case ACCESS_LOST ->
                site.stores.connections().loseAccess(connection.profile().id());
            default -> {
                return admins.post(at(connection) + "/disconnection", "reason", WHY, "ends", "connection");
            }
        }
        return admins.post(at(connection) + "/runs", "reason", WHY);
    }

    private Answer onTransfer(Problem problem) {
        Profile profile = Samples.profile();
        if (problem == Problem.NUMBERS_IN_THE_WAY) {
            Connection before = site.ready(manager, profile, List.of());
            site.anotherBrowserOf(manager).post(at(before) + "/disconnection", "reason", WHY, "ends", "account");
        }
        Connection connection = site.ready(seller, profile, List.of());
        String to = switch (problem) {
            case NO_SUCH_USER -> "nobody@example.com";
            case HAS_IT -> seller.email().value();
            case NEW_OWNER_HAS_NO_PLAN ->
                site.add(Samples.withPlan(Samples.manager(), Plan.NONE)).email().value();
            case NEW_OWNER_HAS_NO_ROOM -> {
                User full = site.add(Samples.seller());
                site.connected(full, Samples.profile());
                yield full.email().value();
            }
            default -> manager.email().value();
        };
        return admins.post(at(connection) + "/owner", "reason", WHY, "email", to);
    }

    private Answer onLink(Problem problem) {
        ConnectLink link = Samples.link(manager);
        String here = "/admin/links/" + link.id().value();
        if (problem != Problem.NO_SUCH_LINK) {
            site.stores.connectLinks().add(link, Samples.hash("address"));
        }
        switch (problem) {
            case LINK_USED -> admins.post(here + "/revocation", "reason", WHY);
            case LINK_OPENED -> site.stores.connectLinks().open(link.id(), site.clock.instant());
            case LINK_TWIN -> {
                ConnectLink twin = Samples.link(manager);
                site.stores
                        .connectLinks()
                        .add(
                                new ConnectLink(
                                        twin.id(),
                                        twin.owner(),
                                        link.name(),
                                        twin.region(),
                                        twin.reconnects(),
                                        twin.madeAt(),
                                        twin.expiresAt(),
                                        twin.state()),
                                Samples.hash("twin"));
            }
            default -> {}
        }
        return admins.post(here + (problem == Problem.LINK_USED ? "/revocation" : "/address"), "reason", WHY);
    }

    private Answer onConsent(Problem problem) {
        PendingConnection pending = site.consented(seller);
        if (problem == Problem.CONSENT_OVER) {
            site.clock.advance(Duration.ofHours(2));
            admins = site.anotherBrowserOf(admin);
        } else {
            site.consented(seller);
        }
        return admins.post("/admin/consents/" + pending.account().value() + "/expiry", "reason", WHY);
    }

    private Answer onInvitation(Problem problem) {
        Answer made = invite("new@example.com", "seller");
        if (problem == Problem.INVITED) {
            return invite("new@example.com", "seller");
        }
        Matcher row = Pattern.compile(INVITATIONS + "/[0-9a-f-]{36}/revocation").matcher(made.html());
        assertThat(row.find()).isTrue();
        admins.post(row.group(), "reason", WHY);
        return admins.post(row.group(), "reason", WHY);
    }

    private Answer invite(String email, String role) {
        return admins.post(INVITATIONS, "email", email, "role", role, "reason", WHY);
    }

    private Answer onUser(User user, String form, String... fields) {
        String[] all = List.of(List.of(fields), List.of("reason", WHY)).stream()
                .flatMap(List::stream)
                .toArray(String[]::new);
        return admins.post(USERS + user.id().value() + "/" + form, all);
    }

    private Answer webhook(String address, String topic, String reason) {
        Matcher occasion = Pattern.compile("name=\"occasion\" value=\"([^\"]+)\"")
                .matcher(admins.get(WEBHOOKS).html());
        assertThat(occasion.find()).isTrue();
        return admins.post(
                WEBHOOKS, "occasion", occasion.group(1), "address", address, "topic", topic, "reason", reason);
    }

    private void endRun() {
        Instant now = site.clock.instant();
        SyncRuns runs = site.stores.syncRuns();
        runs.finish(runs.claim(now, now.plus(Duration.ofMinutes(1))).orElseThrow(), now);
    }

    private void tomorrow() {
        site.clock.advance(Duration.ofDays(1));
        admins = site.anotherBrowserOf(admin);
    }

    private static String at(Connection connection) {
        return "/admin/connections/" + connection.profile().id().value();
    }
}
