package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody is invited, joins in their own browser, becomes something else, is signed out, and gets a new password (section 17). */
class PeopleJourneyTest {

    private static final String EMAIL = "zoe@example.com";

    @Test
    void somebody_is_asked_joins_and_is_looked_after() {
        try (CapturedLog log = new CapturedLog();
                RunningProgram program = RunningProgram.sandbox(Map.of());
                Visitor admin = new Visitor(program.address());
                Visitor zoe = new Visitor(program.address(), new Visitor.Sight(390, 844, ColorScheme.DARK, "en-US"))) {
            admin.signInAs("admin");
            admin.open("/admin/users");
            isWhole(admin, "users");
            admin.page().locator("#email").fill(EMAIL);
            admin.page().locator("#invite-reason").fill("She starts on Monday");
            admin.press("Invite");
            String invitation = link(admin.page());
            isWhole(admin, "users invited");

            zoe.open(invitation);
            isWhole(zoe, "join");
            zoe.page().locator("#name").fill("Zoë");
            zoe.page().locator("#password").fill("correct horse battery");
            zoe.press("Join");
            assertThat(zoe.page().locator("h1")).hasCount(1);
            zoe.open("/profile");
            assertThat(zoe.page().locator("main")).containsText(EMAIL);
            isWhole(zoe, "profile");
            zoe.open("/admin/users");
            assertThat(zoe.page().locator("main")).containsText("nothing here");

            admin.open("/admin/users?words=zoe");
            admin.page().locator(".link-list a").first().click();
            isWhole(admin, "user");
            admin.page().locator("#role").selectOption("manager");
            admin.page().locator("#role-reason").fill("She looks after many");
            admin.press("Change the role");
            assertThat(admin.page().locator(".notice[role=status]")).containsText("role is changed");
            zoe.open("/admin/");
            assertThat(zoe.page().locator(".console-nav")).containsText("Connections");

            admin.page().locator("#reset-reason").fill("She forgot it");
            admin.press("Make a reset link");
            String reset = link(admin.page());
            isWhole(admin, "user reset");
            zoe.open(reset);
            isWhole(zoe, "reset");
            zoe.page().locator("#password").fill("another horse battery");
            zoe.press("Set the password");
            assertThat(zoe.page().locator(".notice[role=status]")).containsText("password is changed");
            zoe.page().locator("#email").fill(EMAIL);
            zoe.page().locator("#password").fill("another horse battery");
            zoe.page().locator("form[action='/signin'] button").click();
            assertThat(zoe.page().locator(".avatar")).hasCount(1);
            assertThat(program.firstColumn("SELECT reason FROM audit_lines WHERE deed = 'ROLE_CHANGED'"))
                    .containsExactly("She looks after many");
            Traces.assertNone(List.of(secret(invitation), secret(reset)), log, program);
        }
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static String link(Page page) {
        return URI.create(page.locator("#made-link").textContent()).getPath();
    }

    private static void isWhole(Visitor visitor, String name) {
        assertThat(visitor.page().locator("h1")).hasCount(1);
        assertThat(Axe.violations(visitor.page())).as(name).isEmpty();
        assertThat(visitor.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(name)
                .isEqualTo(true);
        visitor.picture("people " + name);
    }
}
