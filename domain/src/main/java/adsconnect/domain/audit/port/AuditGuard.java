package adsconnect.domain.audit.port;

import adsconnect.domain.audit.Protection;

/** Keeps the program from changing what it wrote into the audit. */
public interface AuditGuard {

    /** How it stands, seen from the very connections that the program works with. */
    Protection protection();
}
