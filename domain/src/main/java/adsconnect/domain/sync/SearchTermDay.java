package adsconnect.domain.sync;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What shoppers searched for on one day when a keyword or target of ours answered, told apart by ad group, keyword and
 * term.
 *
 * @param keywordId the keyword, or the target where the campaign has no keywords
 * @param targeting the keyword or target in words; {@code close-match} and the like in automatic campaigns
 * @param searchTerm {@code *} where the ad was shown without a search
 */
public record SearchTermDay(
        LocalDate day,
        long campaignId,
        String campaignName,
        long adGroupId,
        String adGroupName,
        long keywordId,
        String targeting,
        String matchType,
        String searchTerm,
        Figures figures)
        implements ReportRow {

    /** Part of a database key, which may not grow without bound; Amazon's search box takes less. */
    private static final int LONGEST_TERM = 500;

    public SearchTermDay {
        Objects.requireNonNull(day);
        UnfitRow.unlessId("campaignId", campaignId);
        Objects.requireNonNull(campaignName);
        UnfitRow.unlessId("adGroupId", adGroupId);
        Objects.requireNonNull(adGroupName);
        UnfitRow.unlessId("keywordId", keywordId);
        Objects.requireNonNull(targeting);
        Objects.requireNonNull(matchType);
        if (searchTerm.isEmpty()) {
            throw new UnfitRow(SetAside.Reason.INCOMPLETE, "searchTerm");
        }
        UnfitRow.unlessShort("searchTerm", searchTerm, LONGEST_TERM);
        Objects.requireNonNull(figures);
    }
}
