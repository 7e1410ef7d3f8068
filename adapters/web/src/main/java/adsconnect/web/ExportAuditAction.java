package adsconnect.web;

import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.AuditEntry;
import adsconnect.domain.audit.AuditFilter;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

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
        AuditFilter filter = AuditQuery.of(visit.query()).filter();
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
                new Reply.Stream(new SequenceInputStream(new Pieces(purview, filter)), OptionalLong.empty()));
    }

    /** One after the other, each read when the one before is sent. Not shared between threads. */
    private final class Pieces implements Enumeration<InputStream> {

        private final Purview purview;
        private final AuditFilter filter;
        private boolean begun;
        private boolean over;
        private long below = Long.MAX_VALUE;

        Pieces(Purview purview, AuditFilter filter) {
            this.purview = purview;
            this.filter = filter;
        }

        @Override
        public boolean hasMoreElements() {
            return !over;
        }

        @Override
        public InputStream nextElement() {
            if (over) {
                throw new NoSuchElementException();
            }
            List<AuditEntry> entries = readAudit.next(purview, filter, below);
            over = entries.isEmpty();
            below = over ? below : entries.getLast().number();
            byte[] piece = AuditFile.piece(format, entries, !begun);
            begun = true;
            return new ByteArrayInputStream(piece);
        }
    }
}
