package adsconnect.application;

import adsconnect.domain.audit.Protection;
import adsconnect.domain.audit.port.AuditGuard;

/** How the audit is protected, as it was seen last: a page that is read every few seconds does not ask. Shared between threads. */
final class KeptProtection implements AuditGuard {

    private final AuditGuard guard;
    private volatile Protection seen;

    /** @param seen at the start */
    KeptProtection(AuditGuard guard, Protection seen) {
        this.guard = guard;
        this.seen = seen;
    }

    @Override
    public Protection protection() {
        return seen;
    }

    /** Looks anew; what was seen before stays if that fails. */
    void look() {
        seen = guard.protection();
    }
}
