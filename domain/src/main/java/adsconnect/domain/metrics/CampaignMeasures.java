package adsconnect.domain.metrics;

import adsconnect.domain.sync.AdProduct;

/** One campaign over a period, under the name and status it had last. */
public record CampaignMeasures(AdProduct adProduct, long campaignId, String name, String status, Measures measures) {}
