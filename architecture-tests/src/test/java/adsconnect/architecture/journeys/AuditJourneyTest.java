package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.journeys.Visitor.Sight;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who did what: looked through, exported and sealed while the program runs (AUDIT-1). */
class AuditJourneyTest {

    @Test
    void audit1_an_admin_looks_through_the_audit_and_exports_it_and_a_manager_sees_their_own() throws Exception {
        try (RunningProgram program = RunningProgram.sandbox()) {
            try (Visitor admin = new Visitor(program.address())) {
                Page page = admin.page();
                admin.signInAs("admin");
                admin.open("/admin/audit");
                assertThat(page.locator(".audit-line").first()).isVisible();
                // What was done at the start is sealed by now, or within a second.
                page.waitForCondition(() -> {
                    page.reload();
                    return page.locator(".audit-hash").textContent().matches("[1-9]\\d*-[0-9a-f]{64}");
                });
                assertThat(Axe.violations(page)).isEmpty();
                admin.picture("Audit");
                page.locator("#deed").selectOption("user_created");
                page.locator(".audit-filter button").press("Enter");
                assertThat(page).hasURL(Pattern.compile(".*deed=user_created.*"));
                assertThat(page.locator(".audit-line").first()).containsText("User made");
                Download file = page.waitForDownload(() -> page.getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Export").setExact(true))
                        .click());
                assertThat(Files.readString(file.path()))
                        .contains("USER_CREATED")
                        .doesNotContain("CONSENT_RECEIVED");
                assertThat(admin.complaints()).isEmpty();
            }
            for (Sight sight : List.of(
                    new Sight(390, 844, ColorScheme.DARK, "en-US"), new Sight(390, 844, ColorScheme.LIGHT, "zh-CN"))) {
                try (Visitor manager = new Visitor(program.address(), sight)) {
                    manager.page().navigate(program.address() + "/signin");
                    manager.page().locator("button[value=manager]").click();
                    manager.open("/admin/audit");
                    assertThat(manager.page().locator(".audit-line").first()).isVisible();
                    assertThat(manager.page().locator(".audit-hash")).hasCount(0);
                    assertThat(Axe.violations(manager.page())).isEmpty();
                    manager.picture("Audit of a manager " + sight.name());
                }
            }
            try (Visitor seller = new Visitor(program.address())) {
                seller.signInAs("seller");
                assertThat(seller.page()
                                .navigate(program.address() + "/admin/audit")
                                .status())
                        .isEqualTo(404);
            }
        }
    }
}
