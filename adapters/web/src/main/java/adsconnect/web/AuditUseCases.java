package adsconnect.web;

import adsconnect.domain.audit.ReadAudit;
import adsconnect.domain.audit.port.AuditGuard;

/** What is done with the audit in the console. */
public record AuditUseCases(ReadAudit readAudit, AuditGuard guard) {}
