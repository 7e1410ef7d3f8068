package adsconnect.testkit;

import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.port.AuditGuard;

/** Finds what a test says. Shared between threads. */
public final class ScriptedAuditGuard implements AuditGuard {

    private volatile Protection protection = Protection.FULL;

    public void find(Protection found) {
        protection = found;
    }

    @Override
    public Protection protection() {
        return protection;
    }
}
