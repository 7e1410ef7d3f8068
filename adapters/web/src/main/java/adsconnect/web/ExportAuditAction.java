package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Gives all of the audit that is filtered as a file, however much it is: it is read while it is sent (AUDIT-1). */
final class ExportAuditAction implements ConsoleDoor.ConsoleAction {

    private final ReadAudit readAudit;
    private final AuditFile.Format format;
    private final Clock clock;

    ExportAuditAction(ReadAudit readAudit, AuditFile.Format format, Clock clock) {
        this.readAudit = readAudit;
        this.format = format;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        AuditFilter filter = AuditQuery.of(visit).filter();
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        return Reply.streamed(
                200,
                Map.of(
                        "content-type",
                        format.contentType(),
                        "content-disposition",
                        "attachment; filename=\"audit_" + day + format.ending() + '"',
                        "cache-control",
                        "no-store"),
                Pieces.<AuditEntry>of(
                        last -> readAudit.next(
                                purview, filter, last.map(AuditEntry::number).orElse(Long.MAX_VALUE)),
                        (entries, first) -> AuditFile.piece(format, entries, first)));
    }
}
