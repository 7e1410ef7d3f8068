package adsconnect.postgres;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.AdvertisedProductDay;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.SearchTermDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One type of report of one profile under one owner: what is loaded of it concerns no other. */
record LoadedSeries(Profile profile, Account account, ReportType type) {

    /** What tells rows of one day from each other. */
    static List<Object> identity(ReportRow row) {
        return switch (row) {
            case CampaignDay campaign -> List.of(campaign.campaignId());
            case SearchTermDay term -> List.of(term.adGroupId(), term.keywordId(), term.searchTerm());
            case AdvertisedProductDay product -> List.of(product.adId());
        };
    }

    /** All that a stored row says, in the order of {@link TableContents}; money without the zeros that say nothing. */
    String text(ReportRow row) {
        Stream<Object> described = switch (row) {
            case CampaignDay campaign -> Stream.of(campaign.campaignName(), campaign.campaignStatus());
            case SearchTermDay term ->
                Stream.of(
                        term.adGroupId(),
                        term.keywordId(),
                        term.searchTerm(),
                        term.campaignName(),
                        term.adGroupName(),
                        term.targeting(),
                        term.matchType());
            case AdvertisedProductDay product ->
                Stream.of(
                        product.adId(),
                        product.campaignName(),
                        product.adGroupId(),
                        product.adGroupName(),
                        product.asin(),
                        product.sku());
        };
        return Stream.of(
                        Stream.<Object>of(
                                profile.id().value(),
                                account.owner().value(),
                                type,
                                row.day(),
                                row.campaignId(),
                                row.figures().impressions(),
                                row.figures().clicks(),
                                row.figures().cost().stripTrailingZeros().toPlainString(),
                                row.figures().orders(),
                                row.figures().sales().stripTrailingZeros().toPlainString()),
                        described)
                .flatMap(values -> values)
                .map(Object::toString)
                .collect(Collectors.joining("|"));
    }
}
