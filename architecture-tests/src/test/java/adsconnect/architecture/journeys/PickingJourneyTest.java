package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.AccountId;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Choosing, choosing otherwise, and coming back to choose, in a browser. */
class PickingJourneyTest {

    private static final Pattern WAITING = Pattern.compile(".*/dashboard/ads/connections/[0-9]+.*");

    /** In the picker, when every host has answered. */
    private static final String LISTED = "#profile-rows:not([data-outcome=SEARCHING])";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void lim3_a_seller_without_room_keeps_asks_or_replaces_and_nothing_else_happens() {
        try (Visitor seller = new Visitor(program.address())) {
            Page page = seller.page();
            seller.signInAs("seller");
            String before = sellers().getFirst();
            AccountId ended = account(before);
            assertThat(openable(ended)).anyMatch(secret -> secret.startsWith("Atzr|"));
            consent(seller, "seller-europe");
            page.locator(LISTED).waitFor();
            Locator picked = page.locator(".choices input[type=radio]:enabled").first();
            String wanted = picked.getAttribute("value");
            picked.check();
            seller.press("Connect");

            assertThat(seller.heading("Your login has no room for another")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();
            seller.picture("No room for another");
            assertThat(sellers()).containsExactly(before);

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ask support"))
                    .click();
            assertThat(page.locator("#content")).hasValue(Pattern.compile(".*Connected now: .*"));
            seller.open("/dashboard/ads/pending");
            page.locator("input[value='" + wanted + "']").check();
            seller.press("Connect");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Keep .*")))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/connections/" + before));
            assertThat(sellers()).containsExactly(before);

            seller.link("Resume").click();
            page.locator("input[value='" + wanted + "']").check();
            seller.press("Connect");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Disconnect .* and connect .*")))
                    .click();

            assertThat(page).hasURL(Pattern.compile(".*/connections/" + wanted + ".*"));
            assertThat(sellers()).containsExactly(wanted);
            assertThat(openable(ended)).isEmpty();
            page.locator(".periods").waitFor();
            // The browser itself notes that the answer was 409.
            assertThat(seller.complaints()).allMatch(complaint -> complaint.contains("409"));
        }
    }

    @Test
    void pick6_a_manager_edits_profiles_and_is_asked_before_anything_ends() {
        try (Visitor manager = new Visitor(program.address())) {
            Page page = manager.page();
            manager.signInAs("manager");
            consent(manager, "seller-europe");
            page.locator(LISTED).waitFor();
            Locator boxes = page.locator(".choices input[type=checkbox]:enabled");
            String first = boxes.nth(0).getAttribute("value");
            String second = boxes.nth(1).getAttribute("value");
            boxes.nth(0).check();
            page.locator(".dialog-foot button[type=submit]").click();
            page.waitForURL(WAITING);
            AccountId account = account(first);

            manager.open("/dashboard/ads/accounts/" + account.value());
            assertThat(Axe.violations(page)).isEmpty();
            manager.link("Edit profiles").first().click();
            assertThat(page.locator("#profile-" + first)).isChecked();
            page.locator("#profile-" + second).check();
            page.locator("#profile-" + first).uncheck();
            page.locator(".dialog-foot button[type=submit]").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Disconnect .*")))
                    .waitFor();
            assertThat(Axe.violations(page)).isEmpty();
            manager.picture("Disconnect one");
            assertThat(connected()).contains(first).doesNotContain(second);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Disconnect .*")))
                    .click();
            page.waitForURL(WAITING);
            assertThat(connected()).contains(second).doesNotContain(first);
            assertThat(openable(account)).isNotEmpty();

            manager.open("/dashboard/ads/accounts/" + account.value() + "/choice");
            page.locator("#profile-" + second).uncheck();
            page.locator(".dialog-foot button[type=submit]").click();
            assertThat(page.locator(".dialog .notice")).containsText("ends");
            page.locator(".dialog button.btn-danger").click();
            page.waitForURL(url -> !url.contains("/accounts/"));
            assertThat(connected()).doesNotContain(first, second);
            assertThat(openable(account)).isEmpty();
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void pick6_an_account_is_renamed_and_the_switcher_says_so() {
        try (Visitor seller = new Visitor(program.address())) {
            Page page = seller.page();
            seller.signInAs("seller");
            page.locator("details.switcher > summary").click();
            page.locator(".switcher")
                    .getByText("Account", new Locator.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("What this account is called").fill("Ärger & Söhne 旗舰店");
            seller.press("Rename");

            assertThat(page.locator("h1")).hasText("Ärger & Söhne 旗舰店");
            page.locator("details.switcher > summary").click();
            assertThat(page.locator(".switcher .entries")).containsText("Ärger & Söhne 旗舰店");
        }
    }

    @Test
    void pend1_discarding_destroys_the_tokens_and_a_newer_consent_those_of_the_older() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.signInAs("admin");
            consent(admin, "seller-europe");
            AccountId older = pendingAccount();
            assertThat(openable(older)).isNotEmpty();
            consent(admin, "view-only");
            AccountId newer = pendingAccount();
            assertThat(openable(older)).isEmpty();
            assertThat(openable(newer)).isNotEmpty();

            admin.open("/dashboard/ads/");
            page.getByText("Discard", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.locator("details.confirm[open] button[type=submit]").click();

            assertThat(admin.link("Resume")).hasCount(0);
            assertThat(openable(newer)).isEmpty();
        }
    }

    @Test
    void a_session_that_ends_under_the_open_picker_leads_to_sign_in_and_back_and_loses_nothing() {
        program.amazon().faults(new JsonObject().put("profilesEU", "SERVER_ERROR"));
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.signInAs("admin");
            consent(admin, "seller-europe");
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("adsc_session"));

            page.waitForURL(Pattern.compile(".*/signin\\?next=.*"));
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            program.amazon().faults(new JsonObject());
            admin.press("Sign in as admin");

            assertThat(page).hasURL(Pattern.compile(".*/dashboard/ads/pending"));
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        }
    }

    @Test
    void lim2_of_fifty_who_press_connect_at_once_one_connects() throws Exception {
        try (Visitor seller = new Visitor(program.address())) {
            seller.signInAs("new seller");
            consent(seller, "manager-many");
            seller.page().locator(LISTED).waitFor();
            List<String> ids = program.firstColumn(
                    "SELECT profile_id FROM discovered_profiles JOIN pending_connections USING (account_id)"
                            + " JOIN users USING (user_id) WHERE type <> 'AGENCY' AND email LIKE 'new%'");
            String cookies = PlainHttp.cookies(seller.page().context(), program.address());

            List<Integer> answers = PlainHttp.postEach(
                    program.address().resolve("/dashboard/ads/pending/selection"),
                    cookies,
                    ids.stream().map(id -> "profile=" + id).toList());

            assertThat(answers).hasSize(ids.size());
            assertThat(answers).filteredOn(status -> status == 303).hasSize(1);
            assertThat(answers).allMatch(status -> status == 303 || status == 409 || status == 410);
            assertThat(connected()).filteredOn(ids::contains).hasSize(1);
        }
    }

    /** From our button to Amazon's page and back to the picker. */
    private static void consent(Visitor visitor, String persona) {
        visitor.leave();
        visitor.allowAs(persona);
        visitor.page().waitForURL("**/dashboard/ads/pending");
    }

    private List<String> connected() {
        return program.firstColumn("SELECT profile_id FROM connections");
    }

    private List<String> sellers() {
        return program.firstColumn("SELECT profile_id FROM connections JOIN accounts USING (account_id)"
                + " JOIN users ON user_id = owner_id WHERE email LIKE 'seller@%'");
    }

    private AccountId account(String profile) {
        return new AccountId(
                UUID.fromString(program.firstColumn("SELECT account_id FROM connections WHERE profile_id = " + profile)
                        .getFirst()));
    }

    private AccountId pendingAccount() {
        return new AccountId(UUID.fromString(program.firstColumn("SELECT account_id FROM pending_connections")
                .getFirst()));
    }

    private List<String> openable(AccountId account) {
        return Openable.of(account, program.database(), program.masterKey());
    }
}
