package adsconnect.ui;

import static adsconnect.ui.Samples.NASTY;

import adsconnect.ui.security.ConfirmationPage;
import java.util.List;
import java.util.Map;

/** The pages of proving who one is, in every state. */
final class SecuritySamples {

    private static final List<ConfirmationPage.Field> FIELDS =
            List.of(new ConfirmationPage.Field("reason", NASTY), new ConfirmationPage.Field("role", "ADMIN"));

    private SecuritySamples() {}

    static void addTo(Map<String, View> all) {
        all.put("confirmation", confirmation("password", null, ""));
        all.put("confirmation-click", confirmation("click", null, ""));
        all.put("confirmation-wrong", confirmation("password", "confirmation.problem.password", ""));
        all.put("confirmation-many", confirmation("password", "confirmation.problem.too-many", "30 seconds"));
    }

    private static ConfirmationPage confirmation(String way, String problem, String wait) {
        return new ConfirmationPage(
                "confirmation.act.change_role", way, "/admin/users/1/role", FIELDS, "/admin/users/1", problem, wait);
    }
}
