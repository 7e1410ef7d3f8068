package adsconnect.domain.metrics;

import adsconnect.domain.sync.ReportType;

/** Days of one kind of report that could not be loaded, and why, in Amazon's words (SYNC-9). */
public record Gap(ReportType type, Period days, String reason) {}
