package adsconnect.ui.console;

import adsconnect.ui.View;

/**
 * What was looked for is not there, or no longer; for somebody who may have looked at it a moment ago.
 *
 * @param what {@code connection}, {@code run}, {@code link} or {@code key}; its texts are at {@code console.gone.<what>}
 * @param place the list it would be in
 */
public record GonePage(String what, String place) implements View {

    @Override
    public String template() {
        return "console/gone";
    }
}
