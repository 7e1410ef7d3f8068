package adsconnect.ui.console;

import adsconnect.ui.View;
import java.util.List;

/** The installation as it stands and as it is set, with its self-test. */
public record SettingsPage(SelfTestCard selfTest, InstallationCards installation, List<Setting> settings)
        implements View {

    @Override
    public String template() {
        return "console/settings";
    }

    /**
     * @param value empty where there is none
     * @param secret whether the value is only that it is set
     * @param source {@code environment}, {@code file}, {@code program} or {@code default}
     */
    public record Setting(String name, String value, boolean secret, String source) {}
}
