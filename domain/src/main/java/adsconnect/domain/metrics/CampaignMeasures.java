package adsconnect.domain.metrics;

/** One campaign over a period, under the name and status it had last. */
public record CampaignMeasures(long campaignId, String name, String status, Measures measures) {}
