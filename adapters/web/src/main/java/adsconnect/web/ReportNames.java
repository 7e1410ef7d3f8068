package adsconnect.web;

import adsconnect.domain.sync.ReportType;

/** How people call the reports. */
final class ReportNames {

    private ReportNames() {}

    /** The text key of what such a report reports. */
    static String key(ReportType type) {
        return "report." + type.name();
    }
}
