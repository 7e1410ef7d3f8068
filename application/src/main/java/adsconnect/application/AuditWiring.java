package adsconnect.application;

import adsconnect.domain.audit.DropOldLines;
import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.SealLines;
import adsconnect.domain.audit.VerifyTrail;
import adsconnect.postgres.Database;
import adsconnect.postgres.Postgres;
import adsconnect.postgres.PostgresAuditGuard;
import adsconnect.postgres.PostgresAuditPages;
import adsconnect.postgres.PostgresOldLines;
import adsconnect.postgres.PostgresSeals;
import adsconnect.web.AuditUseCases;
import java.time.Clock;
import java.time.Duration;

/** Builds what keeps the audit whole, and what finds out whether it is (AUDIT-1). */
final class AuditWiring {

    final SealLines sealLines;
    final VerifyTrail verifyTrail;
    final AuditHeadLog headLog;
    final DropOldLines dropOldLines;
    final KeptProtection protection;
    final AuditUseCases useCases;

    AuditWiring(Installation installation, Duration kept, Clock clock) {
        Postgres postgres = installation.postgres();
        Database database = postgres.database();
        PostgresSeals seals = new PostgresSeals(database);
        sealLines = new SealLines(seals, database, clock);
        verifyTrail = new VerifyTrail(seals, database);
        protection = new KeptProtection(new PostgresAuditGuard(postgres), installation.protection());
        useCases = new AuditUseCases(new ReadAudit(new PostgresAuditPages(database), seals), protection);
        dropOldLines = new DropOldLines(new PostgresOldLines(installation.owner()), kept, clock);
        headLog = new AuditHeadLog(sealLines);
    }
}
