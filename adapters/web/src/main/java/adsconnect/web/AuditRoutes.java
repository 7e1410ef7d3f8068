package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;

import adsconnect.httpkit.RouteTable;
import java.time.Clock;

/** The addresses of the audit (AUDIT-1). */
final class AuditRoutes {

    static final String AUDIT = "/admin/audit";

    private final AuditUseCases useCases;
    private final ConsoleDoor door;
    private final Pages pages;
    private final Clock clock;

    AuditRoutes(AuditUseCases useCases, ConsoleDoor door, Pages pages, Clock clock) {
        this.useCases = useCases;
        this.door = door;
        this.pages = pages;
        this.clock = clock;
    }

    void addTo(RouteTable routes) {
        routes.route(
                GET,
                AUDIT,
                door.managers(
                        AuditQuery.FILTERS, new ShowAuditAction(useCases.readAudit(), useCases.guard(), pages, clock)));
        for (AuditFile.Format format : AuditFile.Format.values()) {
            routes.route(
                    GET,
                    AUDIT + format.ending(),
                    door.managers(AuditQuery.FILTERS, new ExportAuditAction(useCases.readAudit(), format, clock)));
        }
    }
}
