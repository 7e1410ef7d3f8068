package adsconnect.application;

import adsconnect.application.Finding.Side;
import adsconnect.domain.audit.Protection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in words for operators whether the program could change the audit (AUDIT-1). */
final class AuditProtection {

    private static final Logger LOG = LoggerFactory.getLogger(AuditProtection.class);

    private static final String FIX = "give ADSCONNECT_DATABASE_OWNER_URL for the login that owns the tables, and in"
            + " ADSCONNECT_DATABASE_URL one that has none of these rights";

    private AuditProtection() {}

    /** At the start of a node or a command. */
    static void log(Protection protection) {
        switch (protection.strength()) {
            case BY_LOGIN -> LOG.info(words(protection));
            case BY_ROLE -> LOG.info(words(protection));
            case NONE -> LOG.warn("{}: {}", words(protection), FIX);
        }
    }

    static Finding finding(Protection protection) {
        return protection.strength() == Protection.Strength.NONE
                ? Finding.warn("audit", Side.OURS, words(protection), FIX)
                : Finding.ok("audit", Side.OURS, words(protection));
    }

    private static String words(Protection protection) {
        return switch (protection.strength()) {
            case BY_LOGIN -> "The program can write and read the audit, and can't change or remove it";
            case BY_ROLE ->
                "The program works in a role that can't change or remove the audit; its login could leave that role ("
                        + String.join(", ", protection.behind()) + ")";
            case NONE -> "The program could change or remove the audit (" + String.join(", ", protection.open()) + ")";
        };
    }
}
