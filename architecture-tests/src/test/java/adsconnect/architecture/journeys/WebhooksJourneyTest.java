package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager lets a program of theirs hear of events, finds out from the browser why it didn't, and sends again (RECO-5). */
class WebhooksJourneyTest {

    private static final String WEBHOOKS = "/admin/webhooks";

    @Test
    void a_program_hears_of_events_and_what_it_missed_is_sent_again() {
        try (CapturedLog log = new CapturedLog();
                RunningProgram program = RunningProgram.sandbox();
                Receiver receiver = new Receiver();
                Visitor manager = new Visitor(program.address());
                Visitor onPhone =
                        new Visitor(program.address(), new Visitor.Sight(390, 844, ColorScheme.DARK, "zh-CN"))) {
            manager.signInAs("manager");
            String secret = make(manager, receiver);
            String hook = manager.page().locator(".made a").getAttribute("href");
            manager.open(hook);
            assertThat(manager.page().content()).doesNotContain(secret);

            test(manager, hook, "Arrived");
            assertThat(receiver.heard).singleElement().matches(heard -> heard.isSignedBy(secret));
            assertThat(receiver.heard.getFirst().isSignedBy("whsec_" + "A".repeat(44)))
                    .isFalse();

            receiver.answer(500, "The database is away");
            test(manager, hook, "Answered 500");
            manager.page().locator(".webhook-answer summary").first().click();
            assertThat(manager.page().locator("main")).containsText("The database is away");
            isWhole(manager, "webhook failing");

            receiver.answer(410, "We moved");
            sendAgain(manager, hook, "Given up");
            tellsOfIt(manager);
            look(onPhone, hook);

            receiver.answer(204, "");
            deed(manager, hook, "state", "We are back");
            sendAgain(manager, hook, "Arrived");
            assertThat(receiver.heard).allMatch(heard -> heard.isSignedBy(secret));
            assertThat(receiver.heard.getLast().id())
                    .isEqualTo(receiver.heard.get(1).id());
            isWhole(manager, "webhook delivered");
            Traces.assertNone(List.of(secret), log, program);
            assertThat(manager.complaints()).isEmpty();
            assertThat(onPhone.complaints()).isEmpty();
        }
    }

    /** Its secret, which is shown this once. */
    private static String make(Visitor manager, Receiver receiver) {
        Page page = manager.page();
        manager.open(WEBHOOKS);
        isWhole(manager, "webhooks none");
        page.locator("#address").fill(receiver.address());
        page.locator("#reason").fill("Billing hears of it");
        manager.press("Make the webhook");
        String secret = page.locator("#made-secret").textContent();
        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        isWhole(manager, "webhook made");
        return secret;
    }

    private static void test(Visitor manager, String hook, String outcome) {
        deed(manager, hook, "tests", "Does it hear?");
        awaitNewest(manager, hook, outcome);
    }

    private static void sendAgain(Visitor manager, String hook, String outcome) {
        manager.open(hook);
        Locator newest = manager.page().locator(".link-deeds details").first();
        newest.locator("summary").click();
        newest.locator("input[name=reason]").fill("It should listen now");
        newest.locator("button").click();
        assertThat(manager.page().locator(".notice[role=status]")).containsText("sent again");
        awaitNewest(manager, hook, outcome);
    }

    private static void deed(Visitor manager, String hook, String action, String reason) {
        manager.open(hook);
        Locator deed = manager.page()
                .locator(".webhook-deeds details")
                .filter(new Locator.FilterOptions().setHas(manager.page().locator("form[action$='/" + action + "']")));
        deed.locator("summary").click();
        deed.locator("input[name=reason]").fill(reason);
        deed.locator("button").click();
        assertThat(manager.page().locator(".notice[role=status]")).hasCount(1);
    }

    private static void awaitNewest(Visitor manager, String hook, String outcome) {
        Conditions.await(outcome, () -> {
            manager.open(hook);
            return manager.page()
                    .locator(".link-list .link-words")
                    .first()
                    .textContent()
                    .contains(outcome);
        });
    }

    private static void tellsOfIt(Visitor manager) {
        Page page = manager.page();
        assertThat(page.locator(".webhook")).containsText("it is gone for good");
        isWhole(manager, "webhook gone");
        manager.open(WEBHOOKS);
        isWhole(manager, "webhooks one gone");
        assertThat(page.locator(".bell-count")).hasCount(1);
        page.locator(".bell").click();
        String told = ".notice-unread a.btn";
        assertThat(page.locator(told + "[href='" + WEBHOOKS + "']")).hasCount(1);
        isWhole(manager, "notices unread");
        manager.press("Mark all as read");
        assertThat(page.locator("main")).containsText("All read");
        assertThat(page.locator(told)).hasCount(0);
        manager.open("/profile/notices");
        isWhole(manager, "notice choices");
    }

    private static void look(Visitor onPhone, String hook) {
        onPhone.open("/signin");
        onPhone.page().locator("button[value=manager]").click();
        onPhone.page().waitForURL("**/dashboard/ads/**");
        for (String path : new String[] {WEBHOOKS, hook, "/dashboard/ads/notices", "/profile/notices"}) {
            onPhone.open(path);
            isWhole(onPhone, "phone " + path.replaceAll("/[0-9a-f-]{36}", " one"));
        }
    }

    private static void isWhole(Visitor visitor, String name) {
        assertThat(visitor.page().locator("h1")).hasCount(1);
        assertThat(Axe.violations(visitor.page())).as(name).isEmpty();
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        visitor.picture("webhooks " + name);
    }
}
