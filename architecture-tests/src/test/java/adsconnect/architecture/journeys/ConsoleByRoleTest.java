package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.domain.Secret;
import adsconnect.domain.access.OneTimeCodes;
import adsconnect.domain.access.Role;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every action of the console, of one's own profile and of the ways in, pressed in a browser by whoever may, and sent by those
 * who may not. In the end nothing on the map was left out.
 */
@Tag("long")
class ConsoleByRoleTest {

    private static ByRole all;

    /** When the delivery that is tried again was last tried. */
    private static String tried = "-infinity";

    @BeforeAll
    static void start() {
        all = new ByRole();
        HttpVisitor manager = new HttpVisitor(all.program.address(), "the manager").signInAs("manager");
        Belongings managers = new Belongings(all.program, manager);
        managers.waitingConsent("Heron to choose", "kdp-author");
        managers.key("Heron at work");
        managers.key("Heron at rest");
        managers.message("Heron needs help");
        manager.post(
                "/dashboard/ads/links", Map.of("region", "NA", "accountNames", "Heron one\nHeron two\nHeron three"));
        settle();
        // So long ago that it can be asked for again.
        all.program.letPass(Duration.ofMinutes(6));
    }

    private static final List<String> CHECKS = List.of(
            "database",
            "clock",
            "vault",
            "redirect",
            "amazon-na",
            "amazon-eu",
            "amazon-fe",
            "webhooks",
            "mail",
            "sign-on");

    @AfterAll
    static void every_action_on_the_map_was_pressed_and_refused() {
        try {
            for (Address address : ConsoleMap.of(all.program)) {
                if (!address.reads()) {
                    assertThat(all.pressed())
                            .as("%s was pressed", address)
                            .anyMatch(path -> matches(address.pattern(), path));
                    if (!ConsoleMap.reach(address).orElseThrow().equals(ConsoleMap.Reach.ANYBODY)) {
                        assertThat(all.forged())
                                .as("%s was forged", address)
                                .anyMatch(path -> matches(address.pattern(), path));
                    }
                }
            }
        } finally {
            all.close();
        }
    }

    @Test
    void every_address_of_the_program_is_on_the_map_and_no_other() {
        assertThat(ConsoleMap.of(all.program).stream().map(Address::toString))
                .containsExactlyInAnyOrderElementsOf(ConsoleMap.lines().toList());
    }

    @Test
    void connections_are_helped_by_their_manager_and_by_an_admin() {
        List<String> profiles = managers();
        for (Desk by : List.of(all.manager, all.boss)) {
            String profile = profiles.get(by == all.boss ? 1 : 0);
            String page = "/admin/connections/" + profile;
            helps(page, "/runs", "The sync is queued.").by(by, "SYNC_ASKED_FOR", all.manager.email);
            settle();
            // What Amazon has just said is not asked for again.
            all.program.run("UPDATE discoveries SET asked_at = asked_at - interval '1 hour'");
            // What was asked only just now is not asked again.
            all.program.run("UPDATE discoveries SET asked_at = asked_at - interval '10 minutes'");
            helps(page, "/discoveries", "Amazon is being asked.").by(by, "PROFILES_ASKED", all.manager.email);
            settle();
        }
        for (Desk by : List.of(all.boss, all.manager)) {
            String one = "/admin/connections/" + managers().getFirst();
            helps(one, "/disconnection", "is disconnected").by(by, "PROFILE_DISCONNECTED", all.manager.email);
            settle();
        }
        String page = "/admin/connections/" + managers().getFirst();
        all.press(page, page + "/owner")
                .with("email", all.boss.email)
                .notBy(all.manager, all.rival, all.seller, all.guest)
                .proven(ByRole.PASSWORD)
                .tells("new owner’s")
                .by(all.boss, "ACCOUNT_TRANSFERRED", all.manager.email);
    }

    /** Those of the manager that go well. */
    private static List<String> managers() {
        return all.program.firstColumn("SELECT profile_id FROM connections JOIN accounts USING (account_id)"
                + " JOIN users ON user_id = owner_id WHERE email = '" + all.manager.email
                + "' AND status IN ('CONNECTED', 'EXPIRING') ORDER BY profile_id");
    }

    private static Pressing helps(String page, String action, String told) {
        return all.press(page, page + action)
                .notBy(all.rival, all.seller, all.guest)
                .tells(told);
    }

    @Test
    void links_consents_and_keys_are_ended_by_their_manager_and_by_an_admin() {
        String link = "SELECT link_id FROM connect_links WHERE account_name = '%s'";
        ends("/admin/links", "/" + all.one(link.formatted("Heron one")) + "/address", "New address of Heron one")
                .by(all.manager, "LINK_RENEWED", all.manager.email);
        ends("/admin/links", "/" + all.one(link.formatted("Heron two")) + "/revocation", "The link is revoked.")
                .by(all.manager, "LINK_REVOKED", all.manager.email);
        ends("/admin/links", "/" + all.one(link.formatted("Heron three")) + "/revocation", "The link is revoked.")
                .by(all.boss, "LINK_REVOKED", all.manager.email);
        String key = "SELECT key_id FROM api_keys WHERE name = '%s'";
        ends("/admin/keys", "/" + all.one(key.formatted("Heron at work")) + "/revocation", "The key is revoked.")
                .by(all.manager, "KEY_REVOKED", all.manager.email);
        ends("/admin/keys", "/" + all.one(key.formatted("Heron at rest")) + "/revocation", "The key is revoked.")
                .by(all.boss, "KEY_REVOKED", all.manager.email);
        String account = all.one("SELECT account_id FROM pending_connections JOIN users USING (user_id) WHERE email = '"
                + all.manager.email + "'");
        all.press("/admin/links", "/admin/consents/" + account + "/expiry")
                .notBy(all.rival, all.seller, all.guest)
                .tells("The consent is given up.")
                .by(all.manager, "PENDING_DISCARDED", all.manager.email);
    }

    private static Pressing ends(String page, String action, String told) {
        return all.press(page, page + action)
                .notBy(all.rival, all.seller, all.guest)
                .tells(told);
    }

    @Test
    void webhooks_are_looked_after_by_their_manager_and_by_an_admin() {
        for (Desk by : List.of(all.manager, all.boss)) {
            all.press("/admin/webhooks", "/admin/webhooks")
                    .with("address", "http://127.0.0.1:9/" + by.email)
                    .with("topic", "expired")
                    .notBy(all.seller, all.guest)
                    .proven("")
                    .by(all.manager, "WEBHOOK_MADE", all.manager.email);
            String id = all.one("SELECT webhook_id FROM webhooks WHERE address LIKE '%" + by.email + "'");
            String page = "/admin/webhooks/" + id;
            assertThat(all.manager.page().locator("#made-secret")).containsText("whsec_");
            String proof = by == all.boss ? ByRole.PASSWORD : "";
            helps(page, "/tests", "A test is on its way.").by(by, "WEBHOOK_TESTED", all.manager.email);
            giveUp(id);
            String delivery = all.one("SELECT delivery_number FROM webhook_deliveries WHERE webhook_id = '" + id + "'");
            helps(page, "/deliveries/" + delivery + "/replays", "It is sent again.")
                    .by(by, "DELIVERIES_REPLAYED", all.manager.email);
            giveUp(id);
            helps(page, "/replays", "They are sent again.").by(by, "DELIVERIES_REPLAYED", all.manager.email);
            giveUp(id);
            helps(page, "/state", "It is switched off.").by(by, "WEBHOOK_SWITCHED_OFF", all.manager.email);
            helps(page, "/state", "It is switched on").by(by, "WEBHOOK_SWITCHED_ON", all.manager.email);
            helps(page, "/aim", "Address and topics are as below")
                    .with("address", "http://127.0.0.1:9/elsewhere/" + by.email)
                    .proven(proof)
                    .by(by, "WEBHOOK_CHANGED", all.manager.email);
            helps(page, "/secret", "The webhook has a new secret")
                    .proven(proof)
                    .by(by, "WEBHOOK_SECRET_ROLLED", all.manager.email);
            helps(page, "/removal", "Make the webhook").proven(proof).by(by, "WEBHOOK_REMOVED", all.manager.email);
        }
    }

    @Test
    void events_that_were_set_aside_are_told_by_admins_alone() {
        all.program.run("UPDATE events SET delivered_at = NULL, set_aside_at = now(), trouble = 'Nothing was there'"
                + " WHERE position = (SELECT min(position) FROM events WHERE delivered_at IS NOT NULL)");
        all.press("/admin/webhooks", "/admin/webhooks/events/replays")
                .notBy(all.manager, all.rival, all.seller, all.guest)
                .by(all.boss, "DELIVERIES_REPLAYED", "");
        assertThat(all.boss.page().locator("main")).not().containsText("Nothing was there");
    }

    /** Nobody listens there; how often it is tried is not what this is about. */
    private static void giveUp(String webhook) {
        String its = " WHERE webhook_id = '" + webhook + "'";
        Conditions.await(
                "the delivery to be tried",
                () -> !all.program
                        .firstColumn("SELECT 1 FROM webhook_deliveries JOIN webhook_lanes USING (webhook_id)" + its
                                + " AND state = 'WAITING' AND tried_at IS NOT NULL AND tried_at > '" + tried + "'"
                                + " AND held_until IS NULL")
                        .isEmpty());
        tried = all.one("SELECT tried_at FROM webhook_deliveries" + its);
        all.program.run("UPDATE webhook_deliveries SET state = 'GIVEN_UP'" + its);
        all.program.run("UPDATE webhook_lanes SET due_at = NULL" + its);
    }

    @Test
    void users_are_looked_after_by_admins_alone() {
        String email = all.somebody("wren", Role.SELLER);
        Desk wren = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        user(email, "plan")
                .with("type", "monthly")
                .with("start", LocalDate.now().toString())
                .tells("The plan is set.")
                .by(all.boss, "PLAN_GRANTED", email);
        user(email, "limit").with("limit", "7").tells("The limit is set.").by(all.boss, "LIMIT_CHANGED", email);
        user(email, "role")
                .with("role", "manager")
                .proven(ByRole.PASSWORD)
                .tells("The role is changed.")
                .by(all.boss, "ROLE_CHANGED", email);
        wren.visitor.open("/admin/");
        assertThat(wren.page().locator(".console-nav")).containsText("Connections");
        user(email, "sessions").tells("They are signed out everywhere.").by(all.boss, "SESSIONS_ENDED", email);
        wren.visitor.open("/admin/");
        assertThat(wren.page()).hasURL(Pattern.compile(".*/signin.*"));
        user(email, "reset")
                .proven(ByRole.PASSWORD)
                .tells("can choose a new password")
                .by(all.boss, "PASSWORD_RESET_SENT", email);
        resets(all.boss.page().locator("#made-link").textContent(), wren);
        user(email, "access")
                .with("cause", "misuse")
                .proven(ByRole.PASSWORD)
                .tells("This user is disabled.")
                .by(all.boss, "USER_DISABLED", email);
        user(email, "access")
                .proven(ByRole.PASSWORD)
                .tells("This user may sign in again.")
                .by(all.boss, "USER_ENABLED", email);
        assertThat(all.program.firstColumn(
                        "SELECT particulars->>'deed' FROM letters WHERE kind = 'LOGIN' AND recipient = '" + email
                                + "' ORDER BY made_at"))
                .containsExactly("SESSIONS_ENDED", "PASSWORD_CHANGED");
    }

    private static void resets(String link, Desk desk) {
        String path = URI.create(link).getPath();
        all.press(path, path)
                .with("password", "another horse battery")
                .tells("password is changed")
                .by(desk);
        desk.signIn("another horse battery");
    }

    private static Pressing user(String email, String deed) {
        String page = "/admin/users/" + all.id(email);
        return all.press(page, page + "/" + deed).notBy(all.manager, all.rival, all.seller, all.guest);
    }

    @Test
    void somebody_is_invited_by_admins_alone_and_joins() {
        invites("/admin/invitations")
                .with("email", "zoe@heron.example")
                .with("role", "manager")
                .proven(ByRole.PASSWORD)
                .tells("zoe@heron.example is invited")
                .by(all.boss, "USER_INVITED", "");
        String zoe = all.one("SELECT user_id FROM invitations WHERE email = 'zoe@heron.example'");
        String first = link();
        invites("/admin/invitations/" + zoe + "/link").proven(ByRole.PASSWORD).by(all.boss, "USER_INVITED", "");
        String second = link();
        Desk guest = all.at(new Desk(all.program.address(), ""));
        guest.visitor.open(first);
        assertThat(guest.page().locator("h1")).hasText("This link opens nothing");
        all.press(second, second).with("password", ByRole.PASSWORD).by(guest);
        assertThat(guest.page().locator(".avatar")).hasCount(1);
        assertThat(all.id("zoe@heron.example")).isEqualTo(zoe);
        assertThat(all.one("SELECT role FROM users WHERE email = 'zoe@heron.example'"))
                .isEqualTo("MANAGER");

        invites("/admin/invitations")
                .with("email", "yves@heron.example")
                .tells("yves@heron.example is invited")
                .by(all.boss, "USER_INVITED", "");
        String yves = all.one("SELECT user_id FROM invitations WHERE email = 'yves@heron.example'");
        String third = link();
        invites("/admin/invitations/" + yves + "/revocation")
                .tells("The invitation is withdrawn.")
                .by(all.boss, "INVITATION_REVOKED", "");
        all.guest.visitor.open(third);
        assertThat(all.guest.page().locator("h1")).hasText("This invitation was withdrawn");
    }

    private static Pressing invites(String action) {
        return all.press("/admin/users", action).notBy(all.manager, all.rival, all.seller, all.guest);
    }

    private static String link() {
        return URI.create(all.boss.page().locator("#made-link").textContent()).getPath();
    }

    @Test
    void messages_are_settled_by_admins_alone() {
        String number = all.one("SELECT message_number FROM inbox_messages WHERE content = 'Heron needs help'");
        String message = "/admin/feedback/" + number;
        all.press("/admin/feedback", message + "/settlement")
                .notBy(all.manager, all.rival, all.seller, all.guest)
                .by(all.boss, "MESSAGE_SETTLED", all.manager.email);
        assertThat(all.boss.page().locator("main")).not().containsText("Heron needs help");
        all.press("/admin/feedback?state=settled", message + "/reopening")
                .notBy(all.manager, all.rival, all.seller, all.guest)
                .by(all.boss, "MESSAGE_REOPENED", all.manager.email);
        all.boss.visitor.open("/admin/feedback");
        assertThat(all.boss.page().locator("main")).containsText("Heron needs help");
    }

    @Test
    void the_self_test_is_run_by_admins_alone_with_and_without_a_script() {
        Page page = all.boss.page();
        all.boss.visitor.open("/admin/settings");
        page.locator("#self-test button").click();
        assertThat(page.locator("#checks > li")).hasCount(CHECKS.size());
        assertThat(page.locator("#checks > li[aria-busy]")).hasCount(0);
        assertThat(page.locator("#check-database")).containsText("Fine");
        assertThat(page.locator("#check-vault")).containsText("Fine");

        all.boss.visitor.open("/admin/settings");
        // Past the script.
        page.evaluate("document.querySelector('#self-test form').submit()");
        assertThat(page.locator("#check-clock")).containsText("ms ");
        for (String action : Stream.concat(
                        Stream.of("/admin/settings", "/admin/parts/checks"),
                        CHECKS.stream().map("/admin/parts/checks/"::concat))
                .toList()) {
            for (Desk other : List.of(all.manager, all.rival, all.seller)) {
                assertThat(other.send(action, "").status()).as(action).isEqualTo(404);
            }
            assertThat(all.guest.send(action, "").status()).as(action).isNotEqualTo(200);
            all.forged(action);
        }
    }

    @Test
    void everybody_looks_after_their_own_profile() {
        String email = all.somebody("robin", Role.SELLER);
        Desk robin = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        Desk elsewhere = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        all.press("/profile", "/profile")
                .with("name", "Robin 知更鸟 🐦")
                .with("zone", "Asia/Shanghai")
                .notBy(all.guest)
                .tells("Saved.")
                .by(robin, "PROFILE_CHANGED", email);
        assertThat(robin.page().locator("#name")).hasValue("Robin 知更鸟 🐦");
        String session = all.one("SELECT session_id FROM sessions WHERE user_id = '" + all.id(email)
                + "' ORDER BY opened_at OFFSET 1 LIMIT 1");
        all.press("/profile", "/profile/sessions/" + session)
                .notBy(all.boss, all.manager, all.guest)
                .tells("Signed out there.")
                .by(robin, "SESSIONS_ENDED", email);
        elsewhere.visitor.open("/profile");
        assertThat(elsewhere.page()).hasURL(Pattern.compile(".*/signin.*"));
        all.press("/profile", "/profile/sessions")
                .notBy(all.guest)
                .tells("Signed out there.")
                .by(robin, "SESSIONS_ENDED", email);
        all.press("/profile", "/profile/password")
                .with("old", ByRole.PASSWORD)
                .with("new", "another horse battery")
                .notBy(all.guest)
                .tells("Your password is changed")
                .by(robin, "PASSWORD_CHANGED", email);
    }

    @Test
    void everybody_looks_after_their_own_keys() {
        String keys = "/dashboard/ads/keys";
        all.press(keys, keys)
                .with("name", "Heron of the boss")
                .with("scope", "admin")
                .notBy(all.guest)
                .proven(ByRole.PASSWORD)
                .tells("The key is ready")
                .by(all.boss, "KEY_MADE", all.boss.email);
        String key = all.one("SELECT key_id FROM api_keys WHERE name = 'Heron of the boss' AND 'ADMIN' = ANY(scopes)");
        all.press(keys, keys + "/" + key + "/revocation")
                .notBy(all.manager, all.rival, all.seller, all.guest)
                .by(all.boss, "KEY_REVOKED", all.boss.email);
    }

    @Test
    void everybody_reads_and_chooses_what_they_are_told() {
        all.program.run("INSERT INTO notices (told_user_id, event_id, topic, occurred_at, user_id, facts) VALUES ('"
                + all.id(all.seller.email) + "', '" + UUID.randomUUID() + "', 'EXPIRED', now(), NULL, '{}')");
        all.press("/dashboard/ads/notices", "/dashboard/ads/notices/reading")
                .notBy(all.guest)
                .tells("All read")
                .by(all.seller);
        all.press("/profile/notices", "/profile/notices")
                .with("mail", "expired")
                .notBy(all.guest)
                .tells("Saved")
                .by(all.seller);
    }

    @Test
    void everybody_looks_after_their_second_factor_and_an_admin_removes_it() {
        String email = all.somebody("finch", Role.SELLER);
        Desk finch = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        String seed = beginsSecondFactor(finch);
        finch.visitor.open("/profile/security/totp.svg");
        all.press("/profile/security", "/profile/security/totp/activation")
                .with("code", OneTimeCodes.at(new Secret(seed), all.program.now()))
                .notBy(all.guest)
                .by(finch, "SECOND_FACTOR_ADDED", email);
        String[] codes = finch.page().locator("#codes").textContent().strip().split("\\s+");
        all.press("/profile/security", "/profile/security/recovery-codes")
                .notBy(all.guest)
                .proven(codes[0])
                .by(finch, "RECOVERY_CODES_RENEWED", email);
        codes = finch.page().locator("#codes").textContent().strip().split("\\s+");
        showsCode(email, codes[0]);
        all.press("/profile/security", "/profile/security/totp/removal")
                .notBy(all.guest)
                .proven(codes[1])
                .by(finch, "SECOND_FACTOR_REMOVED", email);

        // Each code works once.
        all.program.letPass(Duration.ofMinutes(1));
        String again = beginsSecondFactor(finch);
        all.press("/profile/security", "/profile/security/totp/activation")
                .with("code", OneTimeCodes.at(new Secret(again), all.program.now()))
                .by(finch, "SECOND_FACTOR_ADDED", email);
        user(email, "second-factor/removal")
                .proven(ByRole.PASSWORD)
                .tells("The second factor is removed.")
                .by(all.boss, "SECOND_FACTOR_REMOVED", email);
    }

    private static String beginsSecondFactor(Desk desk) {
        all.press("/profile/security", "/profile/security/totp")
                .notBy(all.guest)
                .proven(ByRole.PASSWORD)
                .by(desk);
        return desk.page().locator("#seed").textContent().replace(" ", "");
    }

    /** In another browser, where the password alone opens nothing. */
    private static void showsCode(String email, String code) {
        Desk desk = all.at(new Desk(all.program.address(), email));
        desk.visitor.open("/signin");
        desk.page().locator("#email").fill(email);
        desk.page().locator("#password").fill(ByRole.PASSWORD);
        desk.page().locator("form[action='/signin'] button").click();
        assertThat(desk.page()).hasURL(Pattern.compile(".*/signin/code.*"));
        assertThat(desk.read("/profile", false).status()).isEqualTo(303);
        desk.page().locator("#code").fill(code);
        desk.page().locator("form[action='/signin/code'] button").click();
        assertThat(desk.page().locator(".avatar")).hasCount(1);
    }

    @Test
    void everybody_links_another_sign_in_and_unlinks_it() {
        String email = all.somebody("linnet", Role.SELLER);
        Desk linnet = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        linnet.press(linnet.form("/profile/security", "/profile/security/oidc", Map.of()));
        assertThat(linnet.page().locator(".notice[role=alert]")).isVisible();
        all.guest.send("/profile/security/oidc", "");
        all.forged("/profile/security/oidc");
        all.program.run("INSERT INTO identities (issuer, subject, user_id, linked_at) VALUES ('"
                + all.program.environment().get("ADSCONNECT_OIDC_ISSUER") + "', 'linnet', '" + all.id(email)
                + "', now())");
        all.press("/profile/security", "/profile/security/oidc/removal")
                .notBy(all.guest)
                .proven(ByRole.PASSWORD)
                .by(linnet, "SIGN_ON_UNLINKED", email);
    }

    @Test
    void whoever_has_no_password_proves_it_by_the_other_sign_in() {
        String email = all.somebody("wagtail", Role.SELLER);
        Desk wagtail = all.at(Desk.of(all.program, email, ByRole.PASSWORD));
        all.program.run("INSERT INTO identities (issuer, subject, user_id, linked_at) VALUES ('"
                + all.program.environment().get("ADSCONNECT_OIDC_ISSUER") + "', 'wagtail', '" + all.id(email)
                + "', now())");
        all.program.run("UPDATE users SET password_hash = NULL WHERE email = '" + email + "'");
        all.program.run(
                "UPDATE sessions SET proved_at = proved_at - interval '1 hour', way = 'SIGN_ON' WHERE user_id = '"
                        + all.id(email) + "'");
        wagtail.press(wagtail.form("/profile/security", "/profile/security/totp", Map.of()));
        wagtail.press(wagtail.page().locator("form[action='/profile/security/oidc/proof']"));
        assertThat(wagtail.page().locator(".notice[role=alert]")).isVisible();
        all.guest.send("/profile/security/oidc/proof", "");
        all.forged("/profile/security/oidc/proof");
    }

    @Test
    void whoever_comes_asks_for_a_letter_tries_the_other_sign_in_and_goes() {
        Desk guest = all.at(new Desk(all.program.address(), ""));
        guest.press(guest.form("/signin/forgotten", "/signin/forgotten", Map.of("email", "nobody@heron.example")));
        assertThat(guest.page().locator(".notice[role=status]")).isVisible();
        guest.press(guest.form("/signin", "/signin/oidc", Map.of()));
        assertThat(guest.page().locator(".notice[role=alert]")).isVisible();
        guest.visitor.signInAs("new seller");
        guest.visitor.open("/profile");
        guest.page().evaluate("document.querySelector(\"form[action='/signout']\").requestSubmit()");
        guest.page().waitForURL("**/signin**");
        assertThat(guest.read("/profile", false).status()).isEqualTo(303);
    }

    /** What was begun has come as far as it comes. */
    private static void settle() {
        Conditions.await(
                "Amazon to have listed all profiles and runs to wait",
                () -> all.program
                        .firstColumn("SELECT 1 FROM discoveries WHERE state = 'ASKING' UNION ALL"
                                + " SELECT 1 FROM sync_runs WHERE due_at < now() + interval '10 minutes'")
                        .isEmpty());
    }

    private static boolean matches(String pattern, String path) {
        return path.matches(pattern.replaceAll(":[A-Za-z]+", "[^/]+"));
    }
}
