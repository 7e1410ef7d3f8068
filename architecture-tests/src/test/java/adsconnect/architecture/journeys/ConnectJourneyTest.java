package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the sign-in page to the first numbers, and the way back from Cancel. */
class ConnectJourneyTest {

    private static final long NEW_SELLERS_PROFILE = 3_546_434_753_341_573L;

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
    void a_new_seller_connects_and_sees_what_amazon_delivered_to_the_cent() {
        try (Visitor seller = new Visitor(program.address());
                CapturedLog log = new CapturedLog()) {
            Page page = seller.page();
            StageRecorder stages = new StageRecorder(page);
            ConcurrentLinkedQueue<String> secrets = secretsInAddresses(page);

            seller.open("/");
            assertThat(page).hasURL(Pattern.compile(".*/signin\\?next=.*"));
            assertThat(page.getByText("Sandbox – everything here is played by a local Amazon"))
                    .isVisible();
            seller.press("Sign in as new seller");
            seller.press("Connect Amazon Ads Account");

            assertThat(page).hasURL(Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/ap/oa\\?.*"));
            seller.press("Allow");

            assertThat(seller.heading("Choose your advertising profile")).isVisible();
            Locator profile =
                    page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Lantern & Loom — Amazon.com"));
            profile.check();
            seller.press("Connect");

            figure(page, "Ad Spend").waitFor();
            assertThat(seller.heading("Lantern & Loom")).isVisible();
            assertThat(stages.names()).containsExactly("OAuth", "Generating Reports", "Processing", "Ready");
            assertThat(stages.durations()).allMatch(milliseconds -> milliseconds >= 290);

            LocalDate yesterday =
                    LocalDate.now(ZoneId.of("America/Los_Angeles")).minusDays(1);
            LocalDate weekAgo = yesterday.minusDays(6);
            assertThat(stages.counts())
                    .contains("5 of 5 reports")
                    .allMatch(count -> count.matches("[0-5] of 5 reports"));
            assertThat(stages.firstNumbers())
                    .startsWith(
                            dollars(money("SPONSORED_PRODUCTS", "cost", weekAgo, yesterday)),
                            dollars(money("SPONSORED_PRODUCTS", "sales7d", weekAgo, yesterday)));

            assertThat(figure(page, "Ad Spend")).hasText(dollars(money("ALL", "cost", weekAgo, yesterday)));
            assertThat(figure(page, "PPC Sales")).hasText(dollars(sales(weekAgo, yesterday)));
            assertThat(page.locator(".product[title='Sponsored Brands']").first())
                    .containsText("SB");
            assertThat(page.getByText("Not in these numbers")).hasCount(0);
            seller.link("30 days").click();
            assertThat(figure(page, "Ad Spend"))
                    .hasText(dollars(money("ALL", "cost", yesterday.minusDays(29), yesterday)));

            assertThat(seller.complaints()).isEmpty();
            assertThat(secrets).hasSizeGreaterThanOrEqualTo(2);
            assertThat(log.lines())
                    .noneMatch(line -> secrets.stream().anyMatch(line::contains)
                            || line.contains("Atza|")
                            || line.contains("Atzr|"));
        }
    }

    @Test
    void cancelling_at_amazon_stores_nothing_and_leads_back_to_the_start() {
        try (Visitor seller = new Visitor(program.address())) {
            seller.signInAs("manager");
            seller.open("/dashboard/ads/authorizations/new");
            seller.press("Connect Amazon Ads Account");
            seller.press("Cancel");

            assertThat(seller.heading("You cancelled at Amazon")).isVisible();
            assertThat(seller.page().getByText("No credentials have been stored."))
                    .isVisible();
            seller.press("Try again");
            assertThat(seller.page()).hasURL(Visitor.AT_AMAZON);
            assertThat(seller.complaints()).isEmpty();
        }
    }

    @Test
    void call2_loading_the_callback_again_shows_the_outcome_and_exchanges_nothing() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            ConcurrentLinkedQueue<String> callbacks = new ConcurrentLinkedQueue<>();
            page.onRequest(request -> {
                if (request.url().contains("/dashboard/ads/callback")) {
                    callbacks.add(request.url());
                }
            });
            admin.signInAs("admin");
            admin.open("/dashboard/ads/authorizations/new");
            admin.consentAs("seller-worldwide");
            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            long exchanges = exchanges();

            page.navigate(callbacks.peek());

            assertThat(admin.heading("Choose your advertising profile")).isVisible();
            assertThat(exchanges()).isEqualTo(exchanges);
            assertThat(page.getByRole(AriaRole.CHECKBOX)).hasCount(10);
        }
    }

    private static long exchanges() {
        return program.amazon().requests().getJsonArray("requests").stream()
                .map(JsonObject.class::cast)
                .filter(request -> "authorization_code".equals(request.getString("grantType")))
                .count();
    }

    private static Locator figure(Page page, String title) {
        return page.locator(".figure")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))))
                .locator(".figure-value");
    }

    private static BigDecimal money(String product, String measure, LocalDate from, LocalDate to) {
        JsonObject totals =
                program.amazon().truth(NEW_SELLERS_PROFILE, from, to).getJsonObject(product);
        return new BigDecimal(totals.getString(measure));
    }

    /** Each ad product by its own window (DASH-2). */
    private static BigDecimal sales(LocalDate from, LocalDate to) {
        return money("SPONSORED_PRODUCTS", "sales7d", from, to)
                .add(money("SPONSORED_BRANDS", "sales14d", from, to))
                .add(money("SPONSORED_DISPLAY", "sales14d", from, to));
    }

    private static String dollars(BigDecimal amount) {
        return NumberFormat.getCurrencyInstance(Locale.US).format(amount);
    }

    /** The codes and states that travel through this browser's address bar. */
    private static ConcurrentLinkedQueue<String> secretsInAddresses(Page page) {
        ConcurrentLinkedQueue<String> secrets = new ConcurrentLinkedQueue<>();
        page.onRequest(request -> {
            for (String name : List.of("code", "state")) {
                var matcher = Pattern.compile("[?&]" + name + "=([^&]{16,})").matcher(request.url());
                if (matcher.find()) {
                    secrets.add(matcher.group(1));
                }
            }
        });
        return secrets;
    }
}
