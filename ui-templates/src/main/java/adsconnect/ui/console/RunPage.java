package adsconnect.ui.console;

import adsconnect.ui.View;
import adsconnect.ui.coverage.RunReports;

/**
 * What happened in one sync, each report with its times.
 *
 * @param kind text key
 * @param began the day it began
 * @param connection where its connection is looked at
 * @param run the part that updates itself
 */
public record RunPage(String kind, String began, String owner, String name, String connection, RunReports run)
        implements View {

    @Override
    public String template() {
        return "console/run";
    }
}
