package adsconnect.architecture.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One person with a fresh browser. Remembers what the browser complained about; a journey must leave no complaint. */
final class Visitor implements AutoCloseable {

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

    /** From our button to Amazon's page and, by a real click there, back. */
    void consentAs(String persona) {
        press("Connect Amazon Ads Account");
        page.locator("input[name=persona][value=" + persona + "]").check();
        press("Allow");
        page.waitForURL("**/dashboard/ads/pending");
    }

    @Override
    public void close() {
        context.close();
    }
}
