package adsconnect.architecture.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One action of a page: those who may not do it send its form as it is and change nothing, whoever may presses its button, is
 * told by the page that it is done, and the audit says who did what for whom and why.
 */
final class Pressing {

    private static final String FOREIGN = "http://evil.example";

    private final ByRole stage;
    private final String page;
    private final String action;
    private final Map<String, String> fields = new HashMap<>();
    private List<Desk> others = List.of();
    private String proof = "";
    private String told = "";

    Pressing(ByRole stage, String page, String action) {
        this.stage = stage;
        this.page = page;
        this.action = action;
    }

    Pressing with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** Who may not. */
    Pressing notBy(Desk... those) {
        others = List.of(those);
        return this;
    }

    /** It is asked of whoever did not prove lately who they are. @param password theirs, or empty for a demo user's click */
    Pressing proven(String password) {
        proof = password.isEmpty() ? "click" : password;
        return this;
    }

    /** What the page then says. */
    Pressing tells(String words) {
        told = words;
        return this;
    }

    /** Does it, and the audit has a line of it. @param whom the e-mail address of whom it concerns */
    void by(Desk desk, String deed, String whom) {
        long before = stage.newestLine();
        String reason = press(desk);
        if (action.startsWith("/admin/")) {
            assertThat(reason).as("the reason that %s asks", action).isNotEmpty();
        }
        List<String> lines = stage.linesAfter(before);
        assertThat(lines).as("%s in the audit", action).contains(String.join("|", deed, reason, desk.email, whom));
        assertThat(lines)
                .as("the reason of %s in the audit", action)
                .allMatch(line -> line.split("\\|", -1)[1].equals(reason));
    }

    /** Does it; it is nothing that the audit tells of. */
    void by(Desk desk) {
        press(desk);
    }

    /** The reason that was given, or nothing where none is asked for. */
    private String press(Desk desk) {
        Locator form = desk.form(page, action, fields);
        Locator why = form.locator("[name=reason]");
        String reason = why.count() == 0 ? "" : stage.freshReason();
        if (!reason.isEmpty()) {
            why.fill(reason);
        }
        String body = Desk.body(form);
        stage.changesNothing(action, () -> refused(desk, body));
        if (!reason.isEmpty()) {
            String unreasoned = body.replaceAll("(^|&)reason=[^&]*", "");
            stage.changesNothing(
                    action,
                    () -> assertThat(desk.send(action, unreasoned).status())
                            .as("%s without a reason", action)
                            .isIn(403, 422));
        }
        Locator last = proof.isEmpty() ? form : confirmation(desk, form);
        Desk.Answered answered = desk.press(last);
        assertThat(answered.status())
                .as(
                        "%s by %s: %s",
                        action, desk.email, desk.page().locator("main").innerText())
                .isIn(200, 303);
        if (!told.isEmpty()) {
            assertThat(desk.page().locator("main")).containsText(told);
        }
        return reason;
    }

    private void refused(Desk desk, String body) {
        String forged = body.replaceAll("(^|&)filled-in-by=[^&]*", "");
        for (Desk other : others) {
            if (!other.guest()) {
                assertThat(other.send(action, body).status())
                        .as("%s, filled in by %s, by %s", action, desk.email, other.email)
                        .isEqualTo(409);
            }
            Desk.Answered answered = other.send(action, forged);
            assertThat(answered.status()).as("%s by %s", action, other.email).isEqualTo(other.guest() ? 303 : 404);
            if (other.guest()) {
                assertThat(answered.location()).startsWith("/signin");
            }
            stage.forged(action);
        }
        assertThat(desk.send(action, body, FOREIGN).status())
                .as("%s from elsewhere", action)
                .isEqualTo(403);
    }

    /** The form that asks for a proof, with the right one. */
    private Locator confirmation(Desk desk, Locator form) {
        stage.changesNothing(action, () -> asksForProof(desk, form));
        Locator asked = desk.page().locator("form[action='" + action + "']");
        if (!proof.equals("click")) {
            asked.locator("[name=confirmation-proof]").fill(proof);
        }
        return asked;
    }

    /** After some minutes; a wrong one does nothing. */
    private void asksForProof(Desk desk, Locator form) {
        stage.letProofAge(desk);
        assertThat(desk.press(form).status())
                .as("%s without a fresh proof", action)
                .isEqualTo(403);
        assertThat(desk.page().locator("h1")).hasText(Pattern.compile("Confirm that it is you"));
        if (!proof.equals("click")) {
            Locator asked = desk.page().locator("form[action='" + action + "']");
            asked.locator("[name=confirmation-proof]").fill("not at all");
            assertThat(desk.press(asked).status()).isEqualTo(422);
        }
    }
}
