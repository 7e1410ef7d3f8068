package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What somebody looks at every day: numbers that agree with Amazon and each other, by mouse and by keyboard alone. */
class DashboardJourneyTest {

    private static RunningProgram program;
    private static List<Long> profiles;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
        profiles = program
                .firstColumn("SELECT min(profile_id) FROM connections JOIN accounts USING (account_id)"
                        + " JOIN users ON user_id = owner_id WHERE email LIKE 'manager@%' GROUP BY currency_code")
                .stream()
                .map(Long::valueOf)
                .toList();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void dash1_cards_tables_and_files_agree_with_each_other_and_with_amazon_in_every_currency() {
        HttpVisitor manager = new HttpVisitor(program.address(), "manager").signInAs("manager");

        assertThat(profiles).hasSizeGreaterThan(3);
        for (long profile : profiles) {
            for (int days : List.of(7, 30)) {
                ShownNumbers.of(manager, profile, days).agreeWith(program.amazon(), window(profile));
            }
        }
    }

    @Test
    void dash5_everything_is_done_by_keyboard_and_the_address_keeps_it() {
        try (Visitor manager = new Visitor(program.address())) {
            Page page = manager.page();
            manager.signInAs("manager");
            String address = program.address() + "/dashboard/ads/connections/" + profiles.getFirst();
            page.navigate(address);
            page.locator(".figure").first().waitFor();

            page.locator("#period-30").press("Enter");
            assertThat(page.locator("#period-30")).hasAttribute("aria-current", "true");
            assertThat(page.locator("#period-30")).isFocused();
            page.locator("#measure-clicks").press("Enter");
            assertThat(page.locator("#measure-clicks")).hasAttribute("aria-current", "true");
            page.locator("#campaigns-by-sales").press("Enter");
            assertThat(page.locator("th[aria-sort]").first()).containsText("PPC Sales");
            assertThat(page.locator("#campaigns-by-sales")).isFocused();
            page.locator("#search-terms-words").pressSequentially("best");
            assertThat(page).hasURL(address + "?days=30&measures=spend,sales,clicks&sort=-sales&term-words=best");
            Locator terms = page.locator("#search-terms tbody .row-name");
            assertThat(terms.first()).containsText("best");
            assertThat(Axe.violations(page)).isEmpty();

            String kept = page.url();
            List<String> found = terms.allTextContents();
            page.navigate(kept);
            assertThat(terms).hasText(found.toArray(String[]::new));
            page.locator("#search-terms-clear").press("Enter");
            assertThat(page).hasURL(address + "?days=30&measures=spend,sales,clicks&sort=-sales");
            page.locator("#search-terms-next").press("Enter");
            assertThat(page.locator("#search-terms .pager")).containsText("Page 2 of");
            page.goBack();
            assertThat(page.locator("#search-terms .pager")).containsText("Page 1 of");
            page.goBack();
            assertThat(terms).hasText(found.toArray(String[]::new));

            Locator chart = page.locator("#trend");
            chart.focus();
            chart.press("ArrowLeft");
            assertThat(page.locator("[aria-live]").first()).containsText("Clicks");
        }
    }

    @Test
    void dash5_going_back_while_a_page_still_loads_shows_what_the_address_says() {
        try (Visitor manager = new Visitor(program.address())) {
            Page page = manager.page();
            manager.signInAs("manager");
            manager.open("/dashboard/ads/connections/" + profiles.getFirst() + "?days=7");
            page.locator("#period-30").press("Enter");
            assertThat(page.locator("#period-30")).hasAttribute("aria-current", "true");
            page.locator("#measure-clicks").press("Enter");
            assertThat(page.locator("#measure-clicks")).hasAttribute("aria-current", "true");
            List<Route> held = new CopyOnWriteArrayList<>();
            page.route("**/htmx.min.js", held::add, new Page.RouteOptions().setTimes(1));

            page.goBack();
            assertThat(page.locator("#measure-clicks:not([aria-current])")).hasCount(1);
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT));
            assertThat(page).hasURL(Pattern.compile("days=7$"));
            held.getFirst().resume();

            assertThat(page.locator("#period-7")).hasAttribute("aria-current", "true");
            assertThat(manager.complaints()).isEmpty();
        }
    }

    @Test
    void dash1_dates_are_chosen_and_wrong_ones_explained() {
        try (Visitor manager = new Visitor(program.address())) {
            Page page = manager.page();
            manager.signInAs("manager");
            manager.open("/dashboard/ads/connections/" + profiles.getFirst() + "?from=2026-02-31&to=2026-03-01");

            assertThat(page.locator("#period-problem")).isVisible();
            assertThat(page.locator(".figure")).hasCount(10);

            manager.open("/dashboard/ads/connections/" + profiles.getFirst() + "?days=90");
            assertThat(page.locator("#numbers")).containsText("90");
            BigDecimal ninety = spend(page);
            manager.open("/dashboard/ads/connections/" + profiles.getFirst() + "?days=30");
            assertThat(spend(page)).as("no more than 30 days are loaded").isEqualByComparingTo(ninety);
        }
    }

    /** How long Sponsored Products credits a click with what is bought. */
    private static String window(long profile) {
        return program.firstColumn("SELECT type FROM connections WHERE profile_id = " + profile)
                        .equals(List.of("VENDOR"))
                ? "14d"
                : "7d";
    }

    private static BigDecimal spend(Page page) {
        return ShownNumbers.amount(page.locator(".figure-value").first().textContent());
    }
}
