package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each row says (PICK-1), and finding and ticking among a thousand profiles (PICK-2). */
class PickerJourneyTest {

    private static final String SEARCH = "#picker-words";
    private static final Pattern ROWS = Pattern.compile(".*/pending/profiles");

    private static final LocatorAssertions.HasTextOptions VISIBLY =
            new LocatorAssertions.HasTextOptions().setUseInnerText(true);

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
    void pick2_a_thousand_profiles_are_searched_ticked_and_connected_by_keyboard_alone() {
        try (Visitor manager = new Visitor(program.address())) {
            Page page = listed(manager, "manager");
            Keyboard keys = page.keyboard();
            keys.type("amazon.de");
            assertThat(rows(page)).hasCount(44);
            assertThat(page.locator("#announcer")).hasText("44 of 1,000 profiles match “amazon.de”");
            assertThat(page.locator(SEARCH)).isFocused();

            keys.press("Tab");
            assertThat(page.locator("#picker-country")).isFocused();
            keys.press("Tab");
            assertThat(manager.button("Select all")).isFocused();
            keys.press("Enter");
            assertThat(chosen(page)).hasText("44 selected", VISIBLY);
            assertThat(page.locator("#announcer")).hasText("44 selected");
            assertThat(manager.button("Select all")).isFocused();

            keys.press("Shift+Tab");
            keys.type("Fra");
            assertThat(page.locator(".no-match")).isVisible();
            assertThat(page.locator("#picker-country")).isFocused();
            keys.press("Shift+Tab");
            keys.press("Control+A");
            keys.type("AMAZON.FR");
            assertThat(rows(page)).hasCount(44);
            assertThat(chosen(page)).hasText("44 selected, 44 of them not shown", VISIBLY);

            keys.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/pending"));
            keys.press("Tab");
            keys.press("Tab");
            keys.press("Tab");
            assertThat(manager.button("Clear")).isFocused();
            keys.press("Enter");
            assertThat(chosen(page)).hasText("0 selected", VISIBLY);
            keys.press("Tab");
            assertThat(manager.link("Skip the list")).isFocused();
            keys.press("Tab");
            keys.press("Space");
            assertThat(rows(page).first().locator("input")).isChecked();
            assertThat(rows(page).first().locator("input")).isFocused();
            assertThat(chosen(page)).hasText("1 selected", VISIBLY);

            keys.press("Shift+Tab");
            keys.press("Enter");
            assertThat(manager.button("Connect")).isFocused();
            keys.press("Enter");
            assertThat(page.getByText("Generating Reports")).isVisible();
            assertThat(manager.complaints()).allMatch(PickerJourneyTest::givenUp);
        }
    }

    @Test
    void pick1_every_row_says_that_a_login_may_only_look_and_can_be_chosen_all_the_same() {
        try (Visitor admin = new Visitor(program.address())) {
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.consentAs("view-only");

            Page page = admin.page();
            assertThat(page.locator("#profile-rows[data-outcome=LISTED]")).isVisible();
            assertThat(page.locator(".choice-about"))
                    .hasText(new String[] {"Seller · CAD · View only", "Seller · USD · View only"});
            assertThat(page.locator(".choices input:enabled")).hasCount(2);
            admin.picture("Profiles that can only be viewed");
        }
    }

    @Test
    void escape_empties_the_search_first_and_closes_the_dialog_then() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = listed(admin, "admin");
            page.keyboard().type("no such thing");
            assertThat(page.locator(".no-match")).containsText("No profile matches “no such thing”");

            page.keyboard().press("Escape");
            assertThat(rows(page)).hasCount(1000);
            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            assertThat(page.locator(SEARCH)).isFocused();

            page.keyboard().press("Escape");
            assertThat(page.getByText("Finish connecting")).isVisible();
            admin.link("Resume").click();
            assertThat(page.locator(SEARCH)).isFocused();
            page.keyboard().type("nothing");
            admin.press("Clear search");
            assertThat(rows(page)).hasCount(1000);
            assertThat(page.locator(SEARCH)).isFocused();
            assertThat(page.locator(SEARCH)).hasValue("");
            assertThat(admin.complaints()).allMatch(PickerJourneyTest::givenUp);
        }
    }

    @Test
    void a_tick_made_while_an_answer_is_on_its_way_is_not_lost() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = listed(admin, "admin");
            AtomicReference<Route> held = new AtomicReference<>();
            page.route(ROWS, route -> {
                if (!held.compareAndSet(null, route)) {
                    route.resume();
                }
            });
            Locator french = page.getByRole(
                    AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile(".*Amazon\\.fr")));
            page.keyboard().type("amazon.de");
            page.waitForCondition(() -> held.get() != null);

            french.first().check();

            assertThat(rows(page)).hasCount(44);
            assertThat(chosen(page)).hasText("1 selected, 1 of them not shown", VISIBLY);
            page.locator(SEARCH).fill("");
            assertThat(rows(page)).hasCount(1000);
            assertThat(french.first()).isChecked();
            assertThat(chosen(page)).hasText("1 selected", VISIBLY);
        }
    }

    @Test
    void what_is_typed_while_all_are_being_selected_is_searched_for_then() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = listed(admin, "admin");
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route(ROWS, held::add, new Page.RouteOptions().setTimes(1));
            page.locator("#picker-select-all").click();
            page.waitForCondition(() -> !held.isEmpty());
            page.evaluate("document.addEventListener('htmx:confirm', () => document.body.dataset.asked = 'yes')");
            page.locator(SEARCH).fill("amazon.de");
            assertThat(page.locator("body[data-asked]")).hasCount(1);

            held.getFirst().resume();

            assertThat(rows(page)).hasCount(44);
            assertThat(page.locator(".unseen input:checked").first()).isAttached();
            assertThat(page.locator(SEARCH)).hasValue("amazon.de");
        }
    }

    @Test
    void a_session_that_ends_under_the_dialog_leads_to_signing_in_and_back() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = listed(admin, "admin");
            page.context().clearCookies();

            page.keyboard().type("a");
            assertThat(page).hasURL(Pattern.compile(".*/signin\\?next=.*"));
            assertThat(page.locator("[role=dialog]")).hasCount(0);
            admin.press("Sign in as admin");

            assertThat(admin.heading("Choose your advertising profile")).isVisible();
        }
    }

    @Test
    void without_javascript_enter_searches_and_ticks_stay() {
        try (Visitor admin = new Visitor(program.address())) {
            listed(admin, "admin");
            BrowserContext plain = Chromium.browser()
                    .newContext(new Browser.NewContextOptions()
                            .setStorageState(admin.page().context().storageState())
                            .setJavaScriptEnabled(false));
            try (plain) {
                Page page = plain.newPage();
                page.navigate(
                        program.address().resolve("/dashboard/ads/pending").toString());
                rows(page).first().locator("input").check();
                page.locator(SEARCH).fill("amazon.de");
                page.locator(SEARCH).press("Enter");

                assertThat(page).hasURL(ROWS);
                assertThat(rows(page)).hasCount(44);
                assertThat(page.locator(".unseen input:checked")).hasCount(1);
                assertThat(page.locator(".search-button")).isVisible();
            }
        }
    }

    /** The picker of a thousand, when every host has answered. */
    private static Page listed(Visitor visitor, String user) {
        visitor.signInAs(user);
        visitor.open("/dashboard/ads/authorizations/new");
        visitor.consentAs("thousand-profiles");
        assertThat(visitor.page().locator("#profile-rows[data-outcome=LISTED]")).isVisible();
        assertThat(visitor.page().locator(".list-count")).containsText("1,000 profiles found");
        assertThat(visitor.page().locator(SEARCH)).isFocused();
        return visitor.page();
    }

    /** What htmx says of a request that a newer one replaces. */
    private static boolean givenUp(String complaint) {
        return complaint.startsWith("htmx:sendAbort") || complaint.startsWith("htmx:afterRequest");
    }

    private static Locator rows(Page page) {
        return page.locator(".choice-row");
    }

    private static Locator chosen(Page page) {
        return page.locator(".chosen");
    }
}
