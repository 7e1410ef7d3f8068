package adsconnect.web;

import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadSearchTerms;

/** What the dashboard of one profile asks for. */
public record DashboardUseCases(ReadDashboard numbers, ReadCampaigns campaigns, ReadSearchTerms searchTerms) {}
