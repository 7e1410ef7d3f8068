package adsconnect.web;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.connection.FindReadable;
import adsconnect.domain.metrics.ReadCampaigns;
import adsconnect.domain.metrics.ReadDashboard;
import adsconnect.domain.metrics.ReadSearchTerms;

/**
 * What the dashboard of one profile asks for.
 *
 * @param unitOfWork lets all numbers of a page be of one moment
 */
public record DashboardUseCases(
        UnitOfWork unitOfWork,
        FindReadable findReadable,
        ReadDashboard numbers,
        ReadCampaigns campaigns,
        ReadSearchTerms searchTerms) {}
