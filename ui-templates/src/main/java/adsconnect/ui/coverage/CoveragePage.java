package adsconnect.ui.coverage;

import adsconnect.ui.View;

/**
 * What is loaded of one connection.
 *
 * @param days the part that the page of the account opens, too
 */
public record CoveragePage(Subject subject, CoverageDays days) implements View {

    @Override
    public String template() {
        return "coverage/coverage";
    }
}
