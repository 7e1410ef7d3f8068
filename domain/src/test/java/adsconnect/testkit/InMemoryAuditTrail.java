package adsconnect.testkit;

import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.port.AuditTrail;
import java.util.ArrayList;
import java.util.List;

/** Audit lines in a map, by their number. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryDatabase database;

    public InMemoryAuditTrail(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void record(AuditLine line) {
        database.lockedInUnit(() -> database.auditLines.put((long) database.auditLines.size(), line));
    }

    @Override
    public void rehearse(AuditLine line) {
        database.lockedInUnit(() -> line);
    }

    @Override
    public List<AuditLine> newest(int atMost) {
        return database.locked(() -> new ArrayList<>(database.auditLines.values())
                .reversed().stream().limit(atMost).toList());
    }
}
