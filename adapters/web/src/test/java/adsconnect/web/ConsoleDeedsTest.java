package adsconnect.web;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.OurReason;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Plan;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Profile;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.authorization.PendingConnection;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.RunKind;
import adsconnect.domain.sync.port.SyncRuns;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done from the console in an owner's place: with a reason, kept in the audit, and with an answer on the page. */
@ExtendWith(VertxExtension.class)
final class ConsoleDeedsTest {

    private static final String WHY = "The owner asked by phone";

    private WebFixture site;
    private User seller;
    private User manager;
    private User admin;
    private Browser sellers;
    private Browser managers;
    private Browser admins;

    @BeforeEach
    void open(Vertx vertx) {
        site = new WebFixture(vertx);
        seller = Samples.seller();
        manager = Samples.manager();
        admin = Samples.admin();
        sellers = site.browserOf(seller);
        managers = site.browserOf(manager);
        admins = site.browserOf(admin);
    }

    private Connection ready(User owner) {
        Connection connection = found(owner);
        site.clock.advance(Duration.ofHours(1));
        admins = site.browserOf(admin);
        return connection;
    }

    private Connection found(User owner) {
        return found(owner, Samples.profile());
    }

    private Connection found(User owner, Profile profile) {
        Connection connection = site.ready(owner, profile, List.of());
        Discoveries discoveries = site.stores.discoveries();
        Instant now = site.clock.instant();
        discoveries.begin(connection.account().id(), Region.NA, now);
        for (Region host : Region.values()) {
            discoveries.answered(
                    discoveries.claim(now, now.plusSeconds(60)).orElseThrow(),
                    host == Region.NA ? List.of(connection.profile()) : List.of());
        }
        return connection;
    }

    private static String at(Connection connection) {
        return "/admin/connections/" + connection.profile().id().value();
    }

    private AuditLine told(Deed deed) {
        return site.stores.auditTrail().newest(50).stream()
                .filter(line -> line.deed() == deed)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_admin_syncs_for_an_owner_and_the_audit_says_who_and_why() {
        Connection connection = ready(seller);

        Answer answer = admins.post(at(connection) + "/runs", "reason", WHY);

        assertThat(answer.location()).isEqualTo(at(connection) + "?done=sync");
        assertThat(admins.get(answer.location()).says("console.done.sync")).isTrue();
        AuditLine line = told(Deed.SYNC_ASKED_FOR);
        assertThat(line.by()).isEqualTo(new Actor.Person(admin.id()));
        assertThat(line.about().user()).contains(seller.id());
        assertThat(line.origin().reason().orElseThrow().text()).isEqualTo(WHY);
        assertThat(admins.post(at(connection) + "/runs", "reason", WHY).location())
                .isEqualTo(at(connection) + "?done=running");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/discoveries", "/disconnection", "/owner"})
    void without_a_reason_nothing_happens_and_what_was_typed_stays(String deed) {
        Connection connection = ready(seller);

        Answer answer = admins.post(
                at(connection) + deed, "reason", "x", "email", manager.email().value());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.says("console.reason.missing")).isTrue();
        assertThat(answer.html()).contains("value=\"x\"", "aria-invalid=\"true\"");
        assertThat(site.stores
                        .connections()
                        .find(seller.id(), connection.profile().id()))
                .isPresent();
        assertThat(site.stores.auditTrail().newest(50))
                .noneMatch(line -> line.origin().reason().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/runs", "/discoveries", "/disconnection", "/owner"})
    void sec1_nobody_does_anything_to_what_is_not_in_their_purview(String deed) {
        Connection connection = ready(seller);

        assertThat(managers.post(
                                at(connection) + deed,
                                "reason",
                                WHY,
                                "email",
                                manager.email().value())
                        .status())
                .isEqualTo(404);
        assertThat(sellers.post(
                                at(connection) + deed,
                                "reason",
                                WHY,
                                "email",
                                manager.email().value())
                        .failsWith("not_found"))
                .isTrue();
        assertThat(managers.get(at(connection)).says("console.gone.connection")).isTrue();
        assertThat(site.stores
                        .connections()
                        .find(seller.id(), connection.profile().id()))
                .isPresent();
    }

    @Test
    void a_connection_is_ended_once_and_a_second_press_is_told_so() {
        Connection connection = ready(manager);
        String page = managers.get(at(connection)).html();
        assertThat(page).contains("name=\"ends\" value=\"account\"").doesNotContain("/owner\"");

        assertThat(managers.post(at(connection) + "/disconnection", "reason", WHY, "ends", "connection")
                        .says("console.problem.changed"))
                .isTrue();
        Answer done = managers.post(at(connection) + "/disconnection", "reason", WHY, "ends", "account");
        Answer again = managers.post(at(connection) + "/disconnection", "reason", WHY, "ends", "account");

        assertThat(done.location()).startsWith("/admin/connections?done=disconnect");
        assertThat(managers.get(done.location())
                        .says("console.done.disconnect", connection.profile().name()))
                .isTrue();
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.says("console.gone.connection.text")).isTrue();
        assertThat(told(Deed.PROFILE_DISCONNECTED).origin().reason()).isPresent();
    }

    @Test
    void an_owner_is_told_that_an_admin_disconnected_it_and_not_who_that_is() {
        Connection connection = ready(seller);
        String ends = "account";

        Answer done = admins.post(at(connection) + "/disconnection", "reason", WHY, "ends", ends);

        assertThat(done.location()).startsWith("/admin/connections?done=disconnect");
        String told = sellers.get(
                        ConnectionRoutes.connection(connection.profile().id()))
                .html();
        assertThat(told)
                .contains("Disconnected by an administrator")
                .doesNotContain(admin.email().value(), WHY);
        assertThat(site.stores.events().undelivered(9).getLast().facts().byName())
                .isEqualTo(Map.of("by", "ADMIN"));
    }

    @Test
    void owners_who_disconnect_it_themselves_are_not_told_so() {
        Connection connection = ready(manager);

        managers.post(at(connection) + "/disconnection", "reason", WHY, "ends", "account");

        assertThat(managers.get(ConnectionRoutes.connection(connection.profile().id()))
                        .html())
                .doesNotContain("by an administrator");
        assertThat(site.stores.events().undelivered(9).getLast().facts().byName())
                .isEmpty();
    }

    @Test
    void profiles_are_asked_for_anew() {
        Connection connection = ready(seller);

        Answer answer = admins.post(at(connection) + "/discoveries", "reason", WHY);

        assertThat(admins.get(answer.location()).says("console.done.profiles")).isTrue();
        assertThat(told(Deed.PROFILES_ASKED).about().user()).contains(seller.id());
    }

    @Test
    void profiles_of_one_account_are_asked_for_and_those_of_another_are_left_alone() {
        Connection connection = ready(manager);
        Connection other = found(manager, Samples.profile("Other"));
        site.clock.advance(Duration.ofHours(1));

        managers.post(at(connection) + "/discoveries", "reason", WHY);

        assertThat(told(Deed.PROFILES_ASKED).about().account())
                .contains(connection.account().id().value());
        assertThat(asking(connection)).isTrue();
        assertThat(asking(other)).isFalse();
    }

    private boolean asking(Connection connection) {
        return !site.stores
                .discoveries()
                .of(connection.account().id())
                .hostsIn(Discovery.HostState.ASKING)
                .isEmpty();
    }

    @Test
    void profiles_that_amazon_told_just_now_are_not_said_to_be_asked_for() {
        Connection connection = found(seller);
        site.clock.advance(Duration.ofMinutes(4));

        Answer soon = admins.post(at(connection) + "/discoveries", "reason", WHY);

        assertThat(admins.get(soon.location()).says("console.done.profiles-known"))
                .isTrue();
        assertThat(site.stores.auditTrail().newest(50)).noneMatch(line -> line.deed() == Deed.PROFILES_ASKED);
    }

    @Test
    void an_account_goes_over_to_another_owner_with_all_it_has() {
        Connection connection = ready(seller);
        site.connected(manager, Samples.profile(), connection.account().name().value());

        Answer answer = admins.post(
                at(connection) + "/owner",
                "reason",
                WHY,
                "email",
                manager.email().value());

        assertThat(answer.location()).startsWith(at(connection) + "?done=transfer&name=");
        assertThat(admins.get(answer.location())
                        .says(
                                "console.done.transfer",
                                connection.account().name().value() + " (2)"))
                .isTrue();
        assertThat(site.stores
                        .connections()
                        .find(seller.id(), connection.profile().id()))
                .isEmpty();
        assertThat(site.stores
                        .connections()
                        .find(manager.id(), connection.profile().id()))
                .isPresent();
        assertThat(managers.get(at(connection)).status()).isEqualTo(200);
        assertThat(site.stores.auditTrail().newest(50).stream()
                        .filter(line -> line.deed() == Deed.ACCOUNT_TRANSFERRED)
                        .map(line -> line.about().user().orElseThrow()))
                .containsExactlyInAnyOrder(seller.id(), manager.id());
        assertThat(site.stores.auditTrail().newest(50).stream().filter(line -> line.deed() == Deed.ACCOUNT_TRANSFERRED))
                .allSatisfy(line -> assertThat(line.why().byName())
                        .containsEntry("fromOwner", seller.id().value().toString())
                        .containsEntry("toOwner", manager.id().value().toString()));
    }

    @Test
    void an_account_goes_over_only_by_whoever_proved_lately_who_they_are() {
        Connection connection = ready(seller);
        site.clock.advance(Duration.ofHours(1));

        Answer answer = transfer(connection, manager.email().value());

        assertThat(answer.html()).contains("name=\"" + Confirmation.PROOF + "\"");
        assertThat(site.stores
                        .connections()
                        .find(seller.id(), connection.profile().id()))
                .isPresent();
    }

    @Test
    void what_stands_in_the_way_of_a_new_owner_is_said() {
        Connection connection = ready(manager);
        User lapsed = site.add(Samples.withPlan(Samples.manager(), Plan.NONE));
        site.connected(seller, Samples.profile());

        assertThat(transfer(connection, "nobody@example.com").says("console.problem.no-such-user"))
                .isTrue();
        assertThat(transfer(connection, "no address").says("console.problem.no-such-user"))
                .isTrue();
        assertThat(transfer(connection, manager.email().value()).says("console.problem.has-it"))
                .isTrue();
        assertThat(transfer(connection, lapsed.email().value()).says("console.problem.plan"))
                .isTrue();
        assertThat(transfer(connection, seller.email().value()).says("console.problem.limit"))
                .isTrue();
        assertThat(transfer(connection, "nobody@example.com").html()).contains("value=\"nobody@example.com\"");
    }

    private Answer transfer(Connection connection, String email) {
        return admins.post(at(connection) + "/owner", "reason", WHY, "email", email);
    }

    @Test
    void links_are_listed_revoked_and_sent_again() {
        ConnectLink link = Samples.link(manager);
        site.stores.connectLinks().add(link, Samples.hash("address"));
        String here = "/admin/links/" + link.id().value();
        assertThat(admins.get("/admin/links").html())
                .contains(manager.email().value(), link.name().value(), here + "/revocation");
        assertThat(admins.get("/admin/links?show=revoked").says("console.links.none-such"))
                .isTrue();
        assertThat(admins.get("/admin/links.csv").html()).contains(link.name().value());

        Answer again = admins.post(here + "/address", "reason", WHY);
        assertThat(again.html()).contains("http://localhost:8080/a/");
        String fresh = again.html().replaceAll("(?s).*\"(/admin/links/[^/\"]+)/revocation.*", "$1");
        assertThat(admins.post(fresh + "/revocation").status()).isEqualTo(422);
        assertThat(admins.post(fresh + "/revocation", "reason", WHY).location())
                .isEqualTo("/admin/links?done=revoke-link");
        assertThat(admins.post(fresh + "/revocation", "reason", WHY).says("console.problem.link-used"))
                .isTrue();
        assertThat(told(Deed.LINK_REVOKED).origin().reason()).isPresent();
    }

    @Test
    void a_consent_that_waits_is_given_up() {
        PendingConnection pending = site.consented(seller);
        String expiry = "/admin/consents/" + pending.account().value() + "/expiry";
        assertThat(admins.get("/admin/links").html()).contains(seller.email().value(), expiry);
        assertThat(managers.post(expiry, "reason", WHY).says("console.problem.consent-gone"))
                .isTrue();

        assertThat(admins.post(expiry, "reason", WHY).location()).isEqualTo("/admin/links?done=expire");

        assertThat(site.stores.pendingConnections().ofUser(seller.id())).isEmpty();
        assertThat(admins.post(expiry, "reason", WHY).says("console.problem.consent-gone"))
                .isTrue();
    }

    @Test
    void keys_are_listed_and_revoked() {
        ApiKey key = Samples.key(seller, Set.of(Scope.METRICS_READ));
        site.stores.apiKeys().add(key, Samples.hash("key"));
        String revocation = "/admin/keys/" + key.id().value() + "/revocation";
        assertThat(admins.get("/admin/keys?show=unused").html())
                .contains(seller.email().value(), revocation);
        assertThat(managers.get("/admin/keys").says("console.keys.none")).isTrue();
        assertThat(managers.post(revocation, "reason", WHY).status()).isEqualTo(404);

        assertThat(admins.post(revocation, "reason", WHY).location()).isEqualTo("/admin/keys?done=revoke-key");

        assertThat(site.stores.apiKeys().byId(key.id())).isEmpty();
        assertThat(admins.post(revocation, "reason", WHY).says("console.problem.key-gone"))
                .isTrue();
    }

    @Test
    void syncs_are_listed_and_each_tells_its_reports() {
        Connection connection = ready(seller);
        String list = admins.get("/admin/runs").html();
        String run = list.replaceAll("(?s).*href=\"(/admin/runs/[0-9a-f-]+)\".*", "$1");

        assertThat(list).contains(seller.email().value(), connection.profile().name());
        assertThat(admins.get("/admin/runs?show=failed").says("console.runs.none-such"))
                .isTrue();
        assertThat(admins.get(run).html()).contains("id=\"run\"", seller.email().value());
        assertThat(managers.get(run).says("console.gone.run")).isTrue();
        assertThat(managers.get("/admin/runs").says("console.runs.none")).isTrue();
        assertThat(admins.get("/admin/runs.csv").html())
                .contains(connection.profile().name());
        assertThat(admins.get(at(connection)).html()).contains(run);
    }

    @Test
    void a_sync_in_trouble_is_so_wherever_it_is_told_of_and_with_the_reason() {
        Connection connection = ready(seller);
        SyncRuns runs = site.stores.syncRuns();
        Instant now = site.clock.instant();
        runs.queue(connection.profile().id(), RunKind.ASKED, now);
        ClaimedRun claimed = runs.claim(now, now.plusSeconds(60)).orElseThrow();
        runs.pause(claimed, now, OurReason.CLIENT_REJECTED.sentence());
        List<String> pages =
                List.of("/admin/runs", "/admin/runs/" + claimed.id().value(), at(connection), "/admin/runs.csv");

        assertThat(pages).allSatisfy(page -> {
            assertThat(admins.get(page).says("run.is.failing")).isTrue();
            assertThat(admins.get(page).says("reason.CLIENT_REJECTED")).isTrue();
        });
        site.stores.openRuns().rest(connection.account().id());
        assertThat(pages).allSatisfy(page -> {
            assertThat(admins.get(page).says("run.is.resting")).isTrue();
            assertThat(admins.get(page).says("run.is.failing") && page.startsWith(at(connection)))
                    .isFalse();
        });
    }
}
