package adsconnect.application;

import adsconnect.domain.audit.Origin;
import java.lang.management.ManagementFactory;

/** What this process is called where it is written down from where something was done (AUDIT-1). */
final class Origins {

    private Origins() {}

    /** This process among all that work on one database: its number, and its machine. */
    static Origin node() {
        return Origin.named(
                Origin.Via.NODE, ManagementFactory.getRuntimeMXBean().getName());
    }

    /** Whoever typed the command, as the machine knows them. */
    static Origin commandLine() {
        return Origin.named(Origin.Via.COMMAND_LINE, System.getProperty("user.name", ""));
    }
}
