package adsconnect.ui.dashboard;

import java.util.List;

/**
 * One campaign.
 *
 * @param product {@code SPONSORED_BRANDS}; names are at {@code product.<product>}, short and long
 * @param status in Amazon's words
 * @param figures one for each column of figures
 */
public record CampaignRow(String name, String product, String status, List<String> figures) {}
