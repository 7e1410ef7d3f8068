package adsconnect.ui;

import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.security.CodePage;
import adsconnect.ui.security.ConfirmationPage;
import adsconnect.ui.security.RemovalPage;
import adsconnect.ui.security.SecurityPage;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The pages of proving who one is, in every state. */
final class SecuritySamples {

    private static final List<ConfirmationPage.Field> FIELDS =
            List.of(new ConfirmationPage.Field("reason", NASTY), new ConfirmationPage.Field("role", "ADMIN"));

    private static final String SEED = "JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP";
    private static final Moment SINCE =
            new Moment("4 minutes ago", "21 Nov 2026, 10:00:00 UTC", "2026-11-21T10:00:00Z");

    private SecuritySamples() {}

    static void addTo(Map<String, View> all) {
        all.put("confirmation", confirmation("password", null, ""));
        all.put("confirmation-click", confirmation("click", null, ""));
        all.put("confirmation-wrong", confirmation("password", "confirmation.problem.password", ""));
        all.put("confirmation-recovery", confirmation("code", "confirmation.problem.recovery", ""));
        all.put("confirmation-code", confirmation("code", "confirmation.problem.code", ""));
        all.put("confirmation-sign-on", confirmation("sign_on", null, ""));
        all.put("code", new CodePage(NASTY, true, null, ""));
        all.put("code-off", new CodePage("", false, null, ""));
        all.put("code-wrong", new CodePage("", true, "code.problem.code", ""));
        all.put("code-recovery", new CodePage("", true, "code.problem.recovery", ""));
        all.put("code-many", new CodePage("", true, "code.problem.too-many", "30 seconds"));
        all.put("security-off", security(false, null, 0, null, null));
        all.put("security-demanded", security(true, null, 0, null, null));
        all.put("security-setting-up", security(false, null, 0, SEED, "security.problem.code"));
        all.put("security-on", security(false, SINCE, 9, null, null));
        all.put("security-on-demanded", security(true, SINCE, 0, null, "security.problem.demanded"));
        all.put("security-removal", new RemovalPage("/admin/users/1/second-factor/removal", NASTY));
        all.put(
                "security-codes",
                new SecurityPage(
                        false,
                        SINCE,
                        10,
                        null,
                        "/profile/security/totp.svg",
                        Collections.nCopies(10, "abcd-efgh-ijkl-2345"),
                        "security.done.on",
                        null,
                        "",
                        null,
                        null));
        all.put("confirmation-many", confirmation("password", "confirmation.problem.too-many", "30 seconds"));
    }

    private static SecurityPage security(boolean demanded, Moment since, int left, String seed, String problem) {
        return new SecurityPage(
                demanded,
                since,
                left,
                seed,
                "/profile/security/totp.svg",
                List.of(),
                null,
                problem,
                "30 seconds",
                demanded ? NASTY : null,
                since);
    }

    private static ConfirmationPage confirmation(String way, String problem, String wait) {
        return new ConfirmationPage(
                "confirmation.act.change_role", way, "/admin/users/1/role", FIELDS, "/admin/users/1", problem, wait);
    }
}
