package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import adsconnect.domain.account.AccountId;
import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hour that a consent waits, by a clock that is stopped. */
class PendingHourJourneyTest {

    private static final Pattern WAITING = Pattern.compile(".*/dashboard/ads/connections/[0-9]+.*");

    /** In the picker, when every host has answered. */
    private static final String LISTED = "#profile-rows:not([data-outcome=SEARCHING])";

    private RunningProgram program;

    @BeforeEach
    void start() {
        program = RunningProgram.sandbox();
    }

    @AfterEach
    void stop() {
        program.close();
    }

    @Test
    void pend2_resumes_at_59_59_with_a_new_access_token_and_not_at_60_00() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.signInAs("admin");
            consent(admin, "seller-europe");
            page.locator(LISTED).waitFor();
            page.locator("a.close").click();
            assertThat(admin.link("Resume")).isVisible();
            AccountId pending = pendingAccount();
            OffsetDateTime end = pendingEnd();
            assertThat(openable(pending)).isNotEmpty();

            program.stopClockAt(end.minusSeconds(1).toInstant());
            admin.open("/dashboard/ads/");
            assertThat(page.getByText("Finish connecting (1 min left)")).isVisible();
            admin.link("Resume").click();
            page.locator(".choices input:enabled").first().check();
            page.locator(".dialog-foot button[type=submit]").click();
            page.waitForURL(WAITING);
            program.letClockGoOn();
            // Reports can be asked for only with a token that is not about to end.
            Conditions.await("a new access token", () -> refreshes() > 0);
            page.locator(".periods").waitFor();
        }
    }

    @Test
    void pend2_at_60_00_it_is_over_and_its_tokens_are_destroyed() {
        try (Visitor admin = new Visitor(program.address())) {
            Page page = admin.page();
            admin.signInAs("admin");
            consent(admin, "seller-europe");
            page.locator(LISTED).waitFor();
            AccountId pending = pendingAccount();
            page.locator(".choices input:enabled").first().check();

            program.stopClockAt(pendingEnd().toInstant());
            page.locator(".dialog-foot button[type=submit]").click();

            assertThat(admin.heading("There is nothing to choose from any more"))
                    .isVisible();
            admin.open("/dashboard/ads/");
            assertThat(admin.link("Resume")).hasCount(0);
            Conditions.await(
                    "its tokens are destroyed",
                    Duration.ofMinutes(1),
                    () -> openable(pending).isEmpty());
            assertThat(program.firstColumn("SELECT deed FROM audit_lines WHERE account_id = '" + pending.value() + "'"))
                    .contains("PENDING_EXPIRED");
            assertThat(program.firstColumn(
                            "SELECT account_id FROM discovered_profiles WHERE account_id = '" + pending.value() + "'"))
                    .isEmpty();
        }
    }

    /** From our button to Amazon's page and back to the picker. */
    private static void consent(Visitor visitor, String persona) {
        visitor.leave();
        visitor.allowAs(persona);
        visitor.page().waitForURL("**/dashboard/ads/pending");
    }

    private AccountId pendingAccount() {
        return new AccountId(UUID.fromString(program.firstColumn("SELECT account_id FROM pending_connections")
                .getFirst()));
    }

    private OffsetDateTime pendingEnd() {
        return OffsetDateTime.parse(
                program.firstColumn("SELECT to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                + " FROM pending_connections")
                        .getFirst());
    }

    private List<String> openable(AccountId account) {
        return Openable.of(account, program.database(), program.masterKey());
    }

    private long refreshes() {
        return program.amazon().requests().getJsonArray("requests").stream()
                .map(JsonObject.class::cast)
                .filter(request -> "refresh_token".equals(request.getString("grantType")))
                .count();
    }
}
