package adsconnect.domain.audit;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.port.AuditPages;
import adsconnect.domain.audit.port.Seals;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the audit: to admins all of it, to managers what is about them or was done by them (AUDIT-1). */
public final class ReadAudit {

    private static final int AT_ONCE = 50;
    private static final int IN_A_FILE_AT_ONCE = 2_000;

    private final AuditPages pages;
    private final Seals seals;

    public ReadAudit(AuditPages pages, Seals seals) {
        this.pages = pages;
        this.seals = seals;
    }

    /**
     * A page of it.
     *
     * @param further where the next page begins; empty on the last one
     * @param sealedAt when the newest line was sealed
     */
    public record Read(List<AuditEntry> entries, Optional<Long> further, Head head, Optional<Instant> sealedAt) {}

    /** @param below the number the page begins below; {@code Long.MAX_VALUE} for the first one */
    public Read read(Purview purview, AuditFilter filter, long below) {
        List<AuditEntry> found = find(purview, filter, below, AT_ONCE + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new Read(
                shown,
                found.size() > AT_ONCE ? Optional.of(shown.getLast().number()) : Optional.empty(),
                seals.head(),
                seals.lastSealedAt());
    }

    /** The next piece of all that fits, for a file; empty at the end. */
    public List<AuditEntry> next(Purview purview, AuditFilter filter, long below) {
        return find(purview, filter, below, IN_A_FILE_AT_ONCE);
    }

    /** How somebody came to be shut out, for admins; empty if that is longer ago than the audit goes back. */
    public Optional<AuditEntry> disabling(UserId user) {
        return pages.newest(Deed.USER_DISABLED, user);
    }

    private List<AuditEntry> find(Purview purview, AuditFilter filter, long below, int atMost) {
        List<AuditEntry> found = pages.find(purview, filter, below, atMost);
        return switch (purview) {
            case Purview.Everybody everybody -> found;
            case Purview.Own own ->
                found.stream().map(entry -> entry.seenBy(own.user())).toList();
        };
    }
}
