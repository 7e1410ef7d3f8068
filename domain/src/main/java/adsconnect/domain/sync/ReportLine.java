package adsconnect.domain.sync;

/** What a report says in one place: a row, or something that can't be taken for one and is kept aside. */
public sealed interface ReportLine permits ReportRow, SetAside {}
