package adsconnect.ui.console;

import adsconnect.ui.View;
import java.util.List;

/**
 * The installation as it is set.
 *
 * @param findings of the self-test, or empty if it was not asked for
 */
public record SettingsPage(List<Finding> findings, List<Setting> settings) implements View {

    @Override
    public String template() {
        return "console/settings";
    }

    /** @param status {@code ok}, {@code warn}, {@code fail} or {@code skipped} */
    public record Finding(String name, String status, String detail, String fix) {}

    /** @param source {@code environment}, {@code file}, {@code program} or {@code default} */
    public record Setting(String name, String value, String source) {}
}
