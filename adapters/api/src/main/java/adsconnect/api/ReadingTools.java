package adsconnect.api;

import static adsconnect.api.ToolInput.day;
import static adsconnect.api.ToolInput.oneOf;
import static adsconnect.api.ToolInput.profileId;
import static adsconnect.api.ToolInput.text;

import adsconnect.domain.access.Scope;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.domain.proxy.CallAmazon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tools that read about one profile: how fresh it is, its numbers, and what else Amazon knows. */
final class ReadingTools {

    private static final int MOST_ITEMS = 100;

    private ReadingTools() {}

    static List<McpTool> of(CatalogueTools catalogue, CallAmazon callAmazon) {
        return List.of(
                catalogue.tool(
                        "connection_status",
                        "Status of a connection",
                        McpTexts.CONNECTION_STATUS,
                        McpTool.Effect.READS,
                        "readConnection",
                        profileId()),
                catalogue.tool(
                        "get_metrics",
                        "Get numbers",
                        McpTexts.GET_METRICS,
                        McpTool.Effect.READS,
                        new OperationWork(catalogue.operation("readMetrics"), ReadingTools::fewer),
                        profileId(),
                        day("from", "The first day, as YYYY-MM-DD."),
                        day("to", "The last day, as YYYY-MM-DD, which may be the same one."),
                        oneOf("by", ReadMetricsCall.BY, "What to add up by.")),
                readAds(callAmazon));
    }

    private static McpTool readAds(CallAmazon callAmazon) {
        ReadAdsCall call = new ReadAdsCall(callAmazon);
        return new McpTool(
                "ads_read",
                "Read from Amazon's Ads API",
                McpTexts.ADS_READ,
                McpTool.Effect.READS_AT_AMAZON,
                ToolInput.of(
                        profileId(),
                        oneOf(
                                "method",
                                ReadAdsCall.METHODS,
                                "POST only where Amazon lists, queries or reports by POST."),
                        text(
                                "path",
                                "Path and query at Amazon, without a host: /sp/campaigns/list,"
                                        + " /reporting/reports/{reportId}."),
                        ToolInput.json("body", "What is posted: a JSON object, or its text.")
                                .maybe(),
                        text(
                                        "contentType",
                                        "The media type Amazon wants for this path, as"
                                                + " application/vnd.spCampaign.v3+json. application/json if left out.")
                                .maybe()),
                Optional.of(Scope.ADS_READ),
                call::act);
    }

    /** As many as a model takes in at once; days are never cut off. */
    private static Map<String, Object> fewer(Map<String, Object> arguments) {
        Map<String, Object> limited = new LinkedHashMap<>(arguments);
        limited.put("limit", arguments.get("by").equals("day") ? PeriodChoice.LONGEST : MOST_ITEMS);
        return limited;
    }
}
