package adsconnect.web;

import adsconnect.domain.audit.ReadAudit;

/** What is done with the audit in the console. */
public record AuditUseCases(ReadAudit readAudit) {}
