package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.AccountId;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens while nobody does anything: a profile vanishes and comes back, a plan lapses (PICK-7, PLAN-2). */
class MeanwhileJourneyTest {

    private static final String LOST = "Amazon no longer lets this account’s login reach the profile";
    private static final String NO_PLAN = "Your plan has ended";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LONGER_THAN_THE_PLAN = Duration.ofDays(11 * 366);

    private static RunningProgram program;

    @BeforeAll
    static void start() {
        program = RunningProgram.sandbox(Map.of("ADSCONNECT_SESSION_IDLE", "90d", "ADSCONNECT_SESSION_MAX", "90d"));
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void pick7_plan2_the_owner_reads_what_became_of_a_profile_and_of_the_plan() {
        try (Visitor seller = new Visitor(program.address())) {
            seller.signInAs("seller");
            seller.page().waitForURL("**/connections/*");
            String address = seller.page().url();
            long profile = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));

            program.amazon().takeAway(profile);
            program.letPass(Duration.ofDays(1));
            awaitShown(seller.page(), LOST, true);
            assertThat(seller.button("Reconnect").isVisible()).isTrue();
            assertThat(seller.page().locator("main .tone-bad").first().innerText())
                    .isEqualTo("Access lost");
            assertThat(seller.page().locator(".figure").count()).isEqualTo(10);
            seller.picture("Access lost");

            program.amazon().giveBack();
            program.letPass(Duration.ofHours(1));
            awaitShown(seller.page(), LOST, false);

            program.letPass(LONGER_THAN_THE_PLAN);
            seller.signInAs("seller");
            seller.page().navigate(address);
            awaitShown(seller.page(), NO_PLAN, true);
            assertThat(seller.page().content()).contains("Access to Amazon is kept until");
            seller.picture("Plan ended");

            AccountId account = new AccountId(UUID.fromString(
                    program.firstColumn("SELECT account_id FROM connections WHERE profile_id = " + profile)
                            .getFirst()));
            assertThat(openable(account)).anyMatch(secret -> secret.startsWith("Atzr|"));
            program.letPass(Duration.ofDays(30));
            awaitShown(seller.page(), "has been deleted", true);
            assertThat(openable(account)).isEmpty();
            assertThat(seller.complaints()).isEmpty();
        }
    }

    private static List<String> openable(AccountId account) {
        return Openable.of(account, program.database(), program.masterKey());
    }

    /** The page does not change by itself: somebody who looks again and again. */
    private static void awaitShown(Page page, String words, boolean shown) {
        Instant end = Instant.now().plus(PATIENCE);
        page.reload();
        while (page.content().contains(words) != shown) {
            assertThat(Instant.now())
                    .as("a page that shows, or no longer shows, \"%s\"", words)
                    .isBefore(end);
            page.reload();
        }
    }
}
