package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as people see it, wide and on a phone, light and dark, in both languages; for looking at. */
class ScreensTest {

    private static final Path FOLDER = Path.of("target/screens");

    private static final JsonObject FAILING = new JsonObject()
            .put("outcome", "FAILED")
            .put("failureReason", "Sponsored Brands is not available for this advertiser at the moment.");

    /** Every stage to be seen is held by a fault; nothing else needs to take its time. */
    private static final Map<String, String> AT_ONCE = Map.of(
            "ADSCONNECT_SANDBOX_REPORT_DELAY", "200ms",
            "ADSCONNECT_REPORT_FIRST_POLL", "200ms",
            "ADSCONNECT_REPORT_POLL", "200ms");

    /** In the picker, when every host has answered. */
    private static final String LISTED = "#profile-rows:not([data-outcome=SEARCHING])";

    /** On the page that tells of an account there was. */
    private static final String PICK_MORE = ".failure a[href$='/choice']";

    private static final Locator.WaitForOptions ATTACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

    /** What is to be picked, and not connected already. */
    private static final String FREE = "input[name=profile]:not([disabled]):not(:checked)";

    private static RunningProgram program;
    private static String quiet;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox(AT_ONCE);
        try (Visitor manager = new Visitor(program.address())) {
            manager.signInAs("manager");
            connect(manager.page(), manager, "no-spend");
            manager.page().locator(".periods").waitFor();
            quiet = manager.page().url();
        }
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** One of the eight combinations of width, colour and language. */
    static Stream<Visitor.Sight> sights() {
        return Stream.of(wide(ColorScheme.LIGHT, "en-US"));
    }

    static Stream<Visitor.Sight> otherSights() {
        return Stream.of(
                phone(ColorScheme.DARK, "en-US"),
                wide(ColorScheme.DARK, "zh-CN"),
                phone(ColorScheme.LIGHT, "zh-CN"),
                wide(ColorScheme.DARK, "en-US"),
                phone(ColorScheme.DARK, "zh-CN"),
                phone(ColorScheme.LIGHT, "en-US"),
                wide(ColorScheme.LIGHT, "zh-CN"));
    }

    private static Visitor.Sight wide(ColorScheme colors, String language) {
        return new Visitor.Sight(1400, 900, colors, language);
    }

    private static Visitor.Sight phone(ColorScheme colors, String language) {
        return new Visitor.Sight(390, 844, colors, language);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("otherSights")
    void so_it_does_in_the_other_combinations(Visitor.Sight sight) {
        every_page_fits_and_the_browser_has_nothing_to_complain_about(sight);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("sights")
    void every_page_fits_and_the_browser_has_nothing_to_complain_about(Visitor.Sight sight) {
        try (Visitor visitor = new Visitor(program.address(), sight)) {
            Page page = visitor.page();
            visitor.open("/signin");
            keep(visitor, sight, "signin");

            enter(page, "new-seller");
            keep(visitor, sight, "welcome");
            visitor.open("/dashboard/ads/nothing-here");
            keep(visitor, sight, "not-found");

            switchTo(visitor, "manager");
            visitor.open("/dashboard/ads/overview");
            keep(visitor, sight, "overview");
            visitor.open("/dashboard/ads/overview?sort=spend");
            page.locator(".overview-name").first().click();
            page.locator(".figure").first().waitFor();
            keep(visitor, sight, "dashboard");
            page.locator("details.switcher > summary").click();
            keep(visitor, sight, "switcher");

            picker(visitor, page, "manager-many");
            keep(visitor, sight, "picker-several");
            page.locator("#picker-select-all").click();
            page.locator(".choice-row :checked").first().waitFor();
            page.locator("#picker-words").fill("amazon.de");
            page.locator(".unseen :checked").first().waitFor(ATTACHED);
            keep(visitor, sight, "picker-found");
            page.locator("#picker-words").fill("Müller & Söhne Bürobedarf");
            page.locator(".no-match").waitFor();
            keep(visitor, sight, "picker-no-match");
            picker(visitor, page, "thousand-profiles");
            page.locator(".missing > summary").click();
            keep(visitor, sight, "picker-thousand");
            visitor.open("/dashboard/ads/authorizations/new");
            keep(visitor, sight, "welcome-pending");
            consent(visitor, page, "no-profiles");
            keep(visitor, sight, "picker-none");
            program.amazon().faults(new JsonObject().put("profilesEU", "SERVER_ERROR"));
            consent(visitor, page, "agency-only");
            keep(visitor, sight, "picker-one-host-failed");
            program.amazon().faults(new JsonObject());

            visitor.open("/dashboard/ads/callback?state=unknown&code=unknown");
            keep(visitor, sight, "failure");
            page.locator(".failure-help a[href^='/help/message']").click();
            keep(visitor, sight, "message");
            page.locator("#content").fill("Amazon sent me back, and then it said this.");
            page.locator("form[action='/help/message'] button[type=submit]").click();
            page.waitForURL("**/help/messages/*");
            keep(visitor, sight, "message-sent");
            visitor.open("/help/");
            keep(visitor, sight, "help-index");
            visitor.open("/help/amazon-error-page");
            keep(visitor, sight, "help");
            links(visitor, page, sight);

            page.navigate(quiet);
            keep(visitor, sight, "dashboard-empty");
            account(visitor, page, sight);
            program.amazon().faults(new JsonObject().put("reportDelay", "PT1H"));
            connect(page, visitor, "thousand-profiles");
            page.locator(".stage-running").waitFor();
            keep(visitor, sight, "waiting");
            program.amazon()
                    .faults(types(new JsonObject()
                            .put("sbCampaigns", FAILING)
                            .put("sdCampaigns", new JsonObject().put("delay", "PT1H"))));
            connect(page, visitor, "manager-many");
            page.locator("#stages:has(.first):has(.notice):not(:has(.ghost-value))")
                    .waitFor();
            keep(visitor, sight, "waiting-numbers");
            program.amazon().faults(types(new JsonObject().put("sbCampaigns", FAILING)));
            consent(visitor, page, "manager-many");
            keep(visitor, sight, "shared-known");
            page.locator(PICK_MORE).click();
            keep(visitor, sight, "picker-account");
            page.locator(FREE).first().check();
            page.locator(".dialog button[type=submit]").last().click();
            page.locator(".notice.thin").waitFor();
            keep(visitor, sight, "dashboard-missing");
            program.amazon().faults(new JsonObject().put("reportOutcome", "FAILED"));
            connect(page, visitor, "manager-many");
            page.locator(".stage-failed").waitFor();
            keep(visitor, sight, "waiting-failed");
            program.amazon().faults(new JsonObject());

            switchTo(visitor, "seller");
            consent(visitor, page, "seller-worldwide");
            page.locator("input[name=profile]").first().check();
            keep(visitor, sight, "picker-one");
            page.locator(".dialog button[type=submit]").last().click();
            page.locator(".ways").waitFor();
            keep(visitor, sight, "blocked");
        }
    }

    /** An account's page, and giving up what is connected through it. */
    private static void account(Visitor visitor, Page page, Visitor.Sight sight) {
        page.navigate(quiet);
        page.locator("details.switcher > summary").click();
        page.locator(".switcher a[href*='/accounts/']:not([href$='/choice'])")
                .first()
                .click();
        keep(visitor, sight, "account");
        page.locator("#account-name").fill("\u200b");
        page.locator("form[action$='/name'] button").click();
        page.locator(".notice.tone-bad").waitFor();
        keep(visitor, sight, "account-name-refused");
        page.locator("a[href$='/choice']").last().click();
        keep(visitor, sight, "picker-edit");
        page.locator("input[name=profile]:checked").first().uncheck();
        page.locator("#picker-connect").click();
        page.locator(".dialog .btn-danger").waitFor();
        keep(visitor, sight, "parting");
    }

    /** The pages of a link, from making it to what it shares, and the help for whom Amazon does not send back. */
    private static void links(Visitor visitor, Page page, Visitor.Sight sight) {
        visitor.open("/dashboard/ads/links");
        page.locator("#accountNames").fill("Müller & Söhne Bürobedarf " + sight.name());
        page.locator("form[action='/dashboard/ads/links'] button[type=submit]").click();
        keep(visitor, sight, "links");
        page.navigate(page.locator("code.address").first().textContent().strip());
        keep(visitor, sight, "invitation");
        page.locator("form[action$='/authorizations'] button[type=submit]").click();
        page.locator("input[name=persona][value=seller-europe]").check();
        page.locator("button[value=allow]").click();
        page.locator(".shared-list").waitFor();
        keep(visitor, sight, "shared");
        visitor.open("/dashboard/ads/links");
        keep(visitor, sight, "links-news");
        page.locator("details.switcher > summary").click();
        keep(visitor, sight, "switcher-nothing-picked");
        visitor.open("/dashboard/ads/authorizations/new");
        page.locator("form[action='/dashboard/ads/authorizations'] button[type=submit]")
                .click();
        page.locator("button[value=allow]").waitFor();
        visitor.open("/dashboard/ads/authorizations/new");
        keep(visitor, sight, "welcome-unreturned");
        page.locator(".notice a[href*='/authorizations/']").click();
        keep(visitor, sight, "not-returned");
    }

    private static JsonObject types(JsonObject reportTypes) {
        return new JsonObject().put("reportTypes", reportTypes);
    }

    private static void enter(Page page, String demoUser) {
        page.locator("button[value=" + demoUser + "]").click();
        page.waitForURL("**/dashboard/ads/**");
    }

    private static void switchTo(Visitor visitor, String demoUser) {
        visitor.page().context().clearCookies();
        visitor.open("/signin");
        enter(visitor.page(), demoUser);
    }

    /** To Amazon and back, and until every host has answered; then whoever has an account of that login is told so. */
    private static void consent(Visitor visitor, Page page, String persona) {
        visitor.open("/dashboard/ads/authorizations/new");
        page.locator("form[action='/dashboard/ads/authorizations'] button[type=submit]")
                .click();
        page.locator("input[name=persona][value=" + persona + "]").check();
        page.locator("button[value=allow]").click();
        page.locator(LISTED + ", " + PICK_MORE).waitFor();
    }

    /** The same, and to the picker also if whoever looked before connected some of the login's. */
    private static void picker(Visitor visitor, Page page, String persona) {
        consent(visitor, page, persona);
        if (page.locator(PICK_MORE).isVisible()) {
            page.locator(PICK_MORE).click();
            page.locator(LISTED).waitFor();
        }
    }

    private static void connect(Page page, Visitor visitor, String persona) {
        consent(visitor, page, persona);
        if (page.locator(PICK_MORE).isVisible()) {
            page.locator(PICK_MORE).click();
        }
        page.locator(FREE).first().check();
        page.locator(".dialog button[type=submit]").last().click();
        page.waitForURL("**/connections/**");
    }

    static void keep(Visitor visitor, Visitor.Sight sight, String name) {
        Page page = visitor.page();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "-" + sight.name() + ".png"))
                .setFullPage(true));
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("%s fits %s", name, sight)
                .isTrue();
        if (sight.language().startsWith("en")) {
            // The other language has the same elements and colours.
            assertThat(Axe.violations(page))
                    .as("accessibility of %s in %s", name, sight)
                    .isEmpty();
        }
        List<String> unexpected = visitor.complaints().stream()
                .filter(complaint -> !complaint.contains("Failed to load resource"))
                // a request that a newer one replaced
                .filter(complaint -> !complaint.matches("htmx:(sendAbort|afterRequest).*"))
                .toList();
        assertThat(unexpected).as("what the browser says of %s", name).isEmpty();
    }
}
