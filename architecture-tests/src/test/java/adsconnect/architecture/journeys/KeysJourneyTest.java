package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.journeys.Visitor.Sight;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Keys for programs: made on the page, used, and taken back (section 12). */
class KeysJourneyTest {

    private static final String KEYS = "/dashboard/ads/keys";

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static HttpResponse<String> capabilities(String key) throws Exception {
        URI address = program.address().resolve("/api/v1/capabilities");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(address)
                            .header("authorization", "Bearer " + key)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void a_key_is_made_by_keyboard_works_and_is_taken_back() throws Exception {
        try (Visitor seller = new Visitor(program.address())) {
            Page page = seller.page();
            seller.signInAs("seller");
            seller.open("/dashboard/ads/");
            page.locator(".menu-end > summary").press("Enter");
            seller.link("API keys").press("Enter");
            assertThat(page).hasURL(program.address() + KEYS);
            assertThat(page.getByText("No keys yet")).isVisible();
            assertThat(Axe.violations(page)).isEmpty();

            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nightly job");
            page.locator("input[value='sync:write']").press("Space");
            seller.button("Make the key").press("Enter");
            String key = page.locator("#made-key").textContent().strip();
            assertThat(Axe.violations(page)).isEmpty();
            seller.picture("Key made");

            HttpResponse<String> answer = capabilities(key);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("accounts:read", "sync:write").doesNotContain("tokens:read");

            page.reload();
            assertThat(page.locator("#made-key")).hasText(key);
            seller.open(KEYS);
            assertThat(page.locator("#made-key")).hasCount(0);
            assertThat(page.locator(".link")).hasCount(1);
            page.getByLabel("Revoke the key Nightly job").press("Enter");
            seller.button("Yes, revoke it").press("Enter");
            assertThat(page.getByText("No keys yet")).isVisible();
            assertThat(capabilities(key).statusCode()).isEqualTo(401);
            assertThat(seller.complaints()).isEmpty();
        }
    }

    @Test
    void a_key_for_one_profile_is_told_apart_on_a_phone_in_the_dark() {
        try (Visitor manager = new Visitor(program.address(), new Sight(390, 844, ColorScheme.DARK, "en-US"))) {
            Page page = manager.page();
            manager.signInAs("manager");
            manager.open(KEYS);
            page.locator(".menu-end > summary").click();
            manager.press("中文");
            assertThat(page.locator("h1")).hasText("API 密钥");
            assertThat(Axe.violations(page)).isEmpty();
            manager.picture("Keys zh phone dark");
            page.locator("#name").fill("一家店");
            page.locator("input[name=see][value=some]").check();
            page.locator(".key-profiles > summary").click();
            page.locator("input[name=profile]").first().check();
            page.locator("input[value='tokens:read']").check();
            page.locator("form.connect button[type=submit]").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("tokens:read");
            assertThat(page.locator("#name")).hasValue("一家店");
            manager.picture("Key refused zh phone dark");

            page.locator("input[value='tokens:read']").uncheck();
            page.locator("form.connect button[type=submit]").click();
            assertThat(page.locator("#made-key")).isVisible();
            assertThat(page.locator(".link").first()).containsText("可见 1 个广告账户");
            manager.picture("Key made zh phone dark");
        }
    }
}
