package adsconnect.application;

import adsconnect.domain.Chance;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.console.Node;
import adsconnect.vault.MasterKeys;
import java.lang.management.ManagementFactory;
import java.time.Clock;

/** What this process is called where it is written down from where something was done (AUDIT-1). */
final class Origins {

    private Origins() {}

    /** This process among all that work on one database: its number, and its machine. */
    static Origin node() {
        return Origin.named(
                Origin.Via.NODE, ManagementFactory.getRuntimeMXBean().getName());
    }

    /** The same, as the other nodes see it. */
    static Node self(MasterKeys keys, Chance chance, Clock clock) {
        return new Node(
                chance.id(),
                node().from(),
                Build.version(),
                Runtime.version().toString(),
                keys.newest().id(),
                clock.instant());
    }

    /** Whoever typed the command, as the machine knows them. */
    static Origin commandLine() {
        return Origin.named(Origin.Via.COMMAND_LINE, System.getProperty("user.name", ""));
    }
}
