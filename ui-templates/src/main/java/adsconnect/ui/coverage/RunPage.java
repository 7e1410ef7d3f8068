package adsconnect.ui.coverage;

import adsconnect.ui.View;

/**
 * What happened in one sync of one connection.
 *
 * @param subject whose
 * @param kind {@code FIRST}, {@code DAILY} or {@code ASKED}
 * @param began the day it began
 * @param run the part that updates itself
 */
public record RunPage(Subject subject, String kind, String began, RunReports run) implements View {

    @Override
    public String template() {
        return "coverage/run";
    }
}
