package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The console as admin, manager and seller: what needs a hand is found, and helped, from the browser (section 17). */
class ConsoleJourneyTest {

    private static final List<String> MANAGERS = List.of("", "connections", "links", "runs", "keys");

    /** Nothing takes its time that is not looked at. */
    private static final Map<String, String> AT_ONCE = Map.of(
            "ADSCONNECT_SANDBOX_REPORT_DELAY", "200ms",
            "ADSCONNECT_REPORT_FIRST_POLL", "200ms",
            "ADSCONNECT_REPORT_POLL", "200ms");

    @Test
    void whoever_runs_an_installation_finds_what_needs_a_hand_and_gives_it() {
        try (RunningProgram program = RunningProgram.sandbox(AT_ONCE);
                Visitor admin = new Visitor(program.address());
                Visitor manager =
                        new Visitor(program.address(), new Visitor.Sight(360, 780, ColorScheme.DARK, "zh-CN"));
                Visitor seller = new Visitor(program.address())) {
            admin.signInAs("admin");
            program.run("UPDATE connections SET status = 'ACCESS_LOST' WHERE profile_id = (SELECT min(profile_id)"
                    + " FROM connections JOIN accounts USING (account_id) JOIN users ON user_id = owner_id"
                    + " WHERE email LIKE 'seller@%')");
            helps(admin);
            longNames(program);
            everyPageIsWhole(admin, MANAGERS);
            everyPageIsWhole(admin, List.of("settings", "vault"));
            assertThat(admin.page().locator("#vault")).containsText("In use");
            listsAreLive(admin, program);
            fitsOnAPhone(admin);
            manager.open("/signin");
            manager.page().locator("button[value=manager]").click();
            everyPageIsWhole(manager, MANAGERS);
            transfers(admin, program);
            assertThat(manager.page().locator(".console-nav a[href='/admin/vault']"))
                    .hasCount(0);

            seller.signInAs("seller");
            for (String name : MANAGERS) {
                seller.open("/admin/" + name);
                assertThat(seller.page().locator("main")).containsText("nothing here");
            }
            // What was refused says so by its status, too.
            assertThat(admin.complaints()).allMatch(complaint -> complaint.contains("409"));
            assertThat(manager.complaints()).isEmpty();
        }
    }

    /** As long as they get, and in letters of all kinds. */
    private static void longNames(RunningProgram program) {
        String person =
                "maximiliane.von-und-zu-donaudampfschifffahrtsgesellschaft@einkaufsgenossenschaft-oberfranken.example";
        String name = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
        String chinese = "深圳市前海跨境电子商务供应链管理有限公司（华南区域运营中心）官方旗舰店 🛒🧑‍🚀🇨🇳";
        program.run(
                "INSERT INTO users SELECT (jsonb_populate_record(u, jsonb_build_object('user_id', gen_random_uuid(),"
                        + " 'email', '" + person + "', 'personal_name', '" + chinese + "'))).* FROM users u"
                        + " WHERE role = 'SELLER' LIMIT 1");
        program.run("UPDATE accounts SET name = '" + name + "', name_key = lower('" + name + "')"
                + " WHERE account_id IN (SELECT min(account_id::text)::uuid FROM accounts GROUP BY owner_id)");
        program.run("UPDATE connections SET name = CASE WHEN profile_id % 2 = 0 THEN '" + chinese + "' ELSE '" + name
                + "' END");
        for (String role : List.of("email = '" + person + "'", "role = 'MANAGER'")) {
            program.run("INSERT INTO api_keys (key_id, key_hash, owner_id, name, scopes, made_at, expires_at)"
                    + " SELECT gen_random_uuid(), gen_random_uuid()::text, user_id, word,"
                    + " '{ACCOUNTS_READ,METRICS_READ,TOKENS_READ,FEEDBACK_WRITE}', now(), now() + interval '3 days'"
                    + " FROM users, unnest(ARRAY['" + name + "', '" + chinese + "']) word WHERE " + role);
            program.run("INSERT INTO connect_links (link_id, address_hash, owner_id, account_name, region, made_at,"
                    + " expires_at, state) SELECT gen_random_uuid(), gen_random_uuid()::text, user_id, word, 'EU', now(),"
                    + " now() + interval '7 days', 'PENDING'"
                    + " FROM users, unnest(ARRAY['" + name + "', '" + chinese + "']) word WHERE " + role);
            program.run("INSERT INTO pending_connections (account_id, user_id, region, account_name, consented_at,"
                    + " expires_at, aim) SELECT gen_random_uuid(), user_id, 'FE', '" + name + "', now(),"
                    + " now() + interval '1 hour', 'PICK' FROM users WHERE " + role);
        }
        program.run("INSERT INTO invitations (user_id, email, role, link_hash, made_by, made_at, ends_at, state)"
                + " SELECT gen_random_uuid(), 'x' || email, 'MANAGER', gen_random_uuid()::text, user_id, now(),"
                + " now() + interval '2 days', 'OPEN' FROM users");
    }

    /** Rows come as one types and as time passes; what somebody is about to do stays. */
    private static void listsAreLive(Visitor admin, RunningProgram program) {
        Page page = admin.page();
        page.clock().install();
        admin.open("/admin/keys");
        assertThat(page.locator("#console-list .link")).hasCount(4);
        page.locator("#console-words").pressSequentially("donaudampf");
        page.clock().runFor(1_000);
        assertThat(page.locator("#console-list .link")).hasCount(3);
        assertThat(page.locator("#console-words")).isFocused();
        assertThat(page).hasURL(Pattern.compile(".*/admin/keys\\?words=donaudampf"));

        Locator summary = page.locator("#console-list summary").first();
        summary.click();
        page.locator("#console-list details[open] input[name=reason]").fill("Not yet done");
        program.run("DELETE FROM api_keys WHERE name LIKE 'Donau%'");
        page.waitForResponse(
                answer -> answer.url().contains("/admin/parts/keys"),
                () -> page.clock().runFor(11_000));
        assertThat(page.locator("#console-list details[open] input[name=reason]"))
                .hasValue("Not yet done");
        page.keyboard().press("Escape");
        assertThat(summary).isFocused();

        page.locator("#console-unused").focus();
        page.waitForResponse(
                answer -> answer.url().contains("/admin/parts/keys"),
                () -> page.clock().runFor(11_000));
        assertThat(page.locator("#console-list .link")).hasCount(1);
        assertThat(page.locator("#console-unused")).isFocused();
    }

    /** What managers do not have, or not with others' names. */
    private static void fitsOnAPhone(Visitor admin) {
        admin.page().setViewportSize(360, 780);
        for (String name : List.of("users", "webhooks", "feedback", "audit", "settings", "vault")) {
            admin.open("/admin/" + name);
            fits(admin, name);
        }
        for (String list : List.of("connections", "users")) {
            admin.open("/admin/" + list);
            admin.page()
                    .locator("#console-list .overview-name, main .link-head a")
                    .first()
                    .click();
            admin.page().waitForURL(Pattern.compile(".*/" + list + "/.+"));
            fits(admin, list + " one");
        }
        admin.page().setViewportSize(768, 1024);
        admin.open("/admin/connections");
        fits(admin, "connections");
        admin.picture("console connections 768");
    }

    private static void helps(Visitor admin) {
        Page page = admin.page();
        admin.open("/admin/");
        page.locator("#attention-access_lost").click();
        assertThat(page.locator(".console-table tbody tr")).hasCount(1);
        page.locator(".console-table .overview-name").click();
        assertThat(page.locator("main")).containsText("seller@");
        page.locator("details.console-step", new Page.LocatorOptions().setHasText("Sync now"))
                .locator("summary")
                .click();
        page.locator("#sync-reason").fill("Looks stuck");
        admin.press("Sync now");
        assertThat(page.locator(".notice[role=alert]")).containsText("Amazon no longer lets the login");
        admin.picture("console connection refused");
    }

    private static void transfers(Visitor admin, RunningProgram program) {
        Page page = admin.page();
        String profile = program.firstColumn("SELECT min(profile_id) FROM connections JOIN accounts USING (account_id)"
                        + " JOIN users ON user_id = owner_id WHERE email LIKE 'manager@%'")
                .getFirst();
        String heir = program.firstColumn("SELECT email FROM users WHERE role = 'ADMIN'")
                .getFirst();
        admin.open("/admin/connections/" + profile);
        page.locator("details.console-step", new Page.LocatorOptions().setHasText("Transfer"))
                .locator("summary")
                .click();
        page.locator("#transfer-email").fill(heir);
        page.locator("#transfer-reason").fill("Changed agency");
        admin.press("Transfer");
        assertThat(page.locator(".notice[role=status]")).containsText("new owner’s");
        admin.picture("console connection transferred");
        assertThat(program.firstColumn("SELECT reason FROM audit_lines WHERE deed = 'ACCOUNT_TRANSFERRED'"))
                .hasSize(2)
                .containsOnly("Changed agency");
        assertThat(program.firstColumn("SELECT DISTINCT email FROM coverage JOIN users ON user_id = owner_id"
                        + " WHERE profile_id = " + profile))
                .containsExactly(heir);
    }

    private static void everyPageIsWhole(Visitor visitor, List<String> names) {
        for (String name : names) {
            visitor.open("/admin/" + name);
            assertThat(visitor.page().locator("h1")).hasCount(1);
            assertThat(Axe.violations(visitor.page())).as(name).isEmpty();
            visitor.picture("console " + name + " " + visitor.page().viewportSize().width);
            fits(visitor, name);
        }
    }

    private static void fits(Visitor visitor, String name) {
        assertThat(
                        visitor.page()
                                .evaluate(
                                        "document.documentElement.scrollWidth <= innerWidth ? 'all' :"
                                                + " [...document.querySelectorAll('main *')].filter(one =>"
                                                + " one.getBoundingClientRect().right > innerWidth).map(one => one.outerHTML.slice(0, 200)).at(-1)"))
                .as(name)
                .isEqualTo("all");
    }
}
