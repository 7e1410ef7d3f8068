package adsconnect.architecture.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One person with a fresh browser. Remembers what the browser complained about; a journey must leave no complaint. */
final class Visitor implements AutoCloseable {

    static final Pattern AT_AMAZON = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/ap/oa\\?.*");

    private static final Path PICTURES = Path.of("target/screens/journeys");

    private final BrowserContext context;
    private final Page page;
    private final URI address;
    private final List<String> complaints = new ArrayList<>();

    /** How somebody looks at pages. */
    record Sight(int width, int height, ColorScheme colors, String language) {

        static final Sight DESK = new Sight(1400, 1000, ColorScheme.LIGHT, "en-US");

        String name() {
            return (width > 600 ? "wide" : "phone") + "-" + colors.name().toLowerCase(Locale.ROOT) + "-"
                    + language.substring(0, 2);
        }
    }

    Visitor(URI address) {
        this(address, Sight.DESK);
    }

    Visitor(URI address, Sight sight) {
        this.address = address;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(sight.width(), sight.height())
                        .setColorScheme(sight.colors())
                        .setLocale(sight.language()));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    List<String> complaints() {
        return complaints;
    }

    void open(String path) {
        page.navigate(address.resolve(path).toString());
    }

    void press(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** With one click, from the sign-in page. */
    void signInAs(String demoUser) {
        open("/signin");
        press("Sign in as " + demoUser);
        page.waitForURL("**/dashboard/ads/**");
    }

    /** From our button to Amazon's page. */
    void leave() {
        open("/dashboard/ads/authorizations/new");
        press("Connect Amazon Ads Account");
        page.waitForURL(AT_AMAZON);
    }

    /** On Amazon's page. */
    void allowAs(String persona) {
        page.locator("input[name=persona][value=" + persona + "]").check();
        press("Allow");
    }
    /** Kept for looking at, under the words of its heading. */
    void picture(String heading) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(heading.replaceAll("[^A-Za-z0-9]+", "-") + ".png"))
                .setFullPage(true));
    }
    /** As a manager, whoever was signed in before; returns its address. */
    String makeLink(String name, String region) {
        context.clearCookies();
        signInAs("manager");
        open("/dashboard/ads/links");
        page.getByLabel("Account names, one a line").fill(name);
        page.locator("input[name=region][value=" + region + "]").check();
        press("Make links");
        return page.locator("code.address").first().textContent().strip();
    }

    /** From our button to Amazon's page and, by a real click there, back. */
    void consentAs(String persona) {
        press("Connect Amazon Ads Account");
        allowAs(persona);
        page.waitForURL("**/dashboard/ads/pending");
    }

    @Override
    public void close() {
        // Lets a page that is still loading tell what it has to tell: a call of a page that closes is an error.
        page.navigate("about:blank");
        context.close();
    }
}
