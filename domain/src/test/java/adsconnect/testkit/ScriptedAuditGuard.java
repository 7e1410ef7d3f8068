package adsconnect.testkit;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.port.AuditGuard;

/** Finds what a test says. Shared between threads. */
public final class ScriptedAuditGuard implements AuditGuard {

    private volatile Protection protection = Protection.FULL;
    private volatile boolean failing;

    public void find(Protection found) {
        protection = found;
    }

    /** From now on it does not get to look. */
    public void fail() {
        failing = true;
    }

    @Override
    public Protection protection() {
        if (failing) {
            throw new StoreFailed("no connection", new IllegalStateException());
        }
        return protection;
    }
}
