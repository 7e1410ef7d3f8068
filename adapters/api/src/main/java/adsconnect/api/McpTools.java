package adsconnect.api;

import static adsconnect.api.ToolInput.day;
import static adsconnect.api.ToolInput.flag;
import static adsconnect.api.ToolInput.oneOf;
import static adsconnect.api.ToolInput.profileId;
import static adsconnect.api.ToolInput.text;

import adsconnect.domain.access.Scope;
import adsconnect.domain.feedback.Content;
import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.domain.proxy.CallAmazon;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that agents may have done (section 21): operations of the catalogue, entered by another door, so that what may be done,
 * what comes back and what goes wrong is said once. None of them gives out a token.
 */
final class McpTools {

    private static final int MOST_ITEMS = 100;

    private final List<Operation> operations;

    private McpTools(List<Operation> operations) {
        this.operations = operations;
    }

    static List<McpTool> of(
            ApiUseCases useCases,
            ApiSettings settings,
            List<Operation> operations,
            CallAmazon callAmazon,
            Clock clock) {
        McpTools all = new McpTools(operations);
        List<McpTool> others = Stream.of(all.finding(), all.starting(), all.reading(), List.of(readAds(callAmazon)))
                .flatMap(List::stream)
                .toList();
        WhoAmICall whoAmI = new WhoAmICall(useCases, settings, others, clock);
        McpTool first = new McpTool(
                WhoAmICall.TOOL,
                "Who am I",
                McpTexts.WHOAMI,
                McpTool.Effect.READS,
                ToolInput.of(),
                Optional.empty(),
                (arguments, visit, caller) -> whoAmI.act(visit, caller));
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    private List<McpTool> starting() {
        return List.of(
                tool(
                        "start_authorization",
                        "Start an authorization",
                        McpTexts.START_AUTHORIZATION,
                        McpTool.Effect.ADDS,
                        "startAuthorization",
                        text(
                                "accountName",
                                "What the person wants to call this Amazon account. Ask for it first. 1 to 100 characters, unlike"
                                        + " the names that list_accounts gives."),
                        oneOf(
                                        "region",
                                        names(Region.values()),
                                        "Whose sign-in page at Amazon is opened: NA (America), EU (Europe, Middle East,"
                                                + " Africa, India) or FE (Japan, Australia, Singapore). NA if left out; it does"
                                                + " not limit what is found afterwards.")
                                .maybe()),
                tool(
                        "authorization_status",
                        "Status of an authorization",
                        McpTexts.AUTHORIZATION_STATUS,
                        McpTool.Effect.READS,
                        "readAuthorization",
                        text("authorizationId", "The authorizationId that start_authorization gave.")),
                tool(
                        "sync_now",
                        "Load reports now",
                        McpTexts.SYNC_NOW,
                        McpTool.Effect.ADDS,
                        "syncProfile",
                        profileId()),
                tool(
                        "send_feedback",
                        "Send feedback",
                        McpTexts.SEND_FEEDBACK,
                        McpTool.Effect.ADDS,
                        "sendFeedback",
                        oneOf("sentiment", names(Feedback.Sentiment.values()), "How it was."),
                        oneOf("category", names(Feedback.Category.values()), "What it is about."),
                        text(
                                "content",
                                Content.LONGEST,
                                "What was wanted, what was done, what came back, and the reference of an error if there was"
                                        + " one. No secrets.")));
    }

    private List<McpTool> finding() {
        return List.of(
                tool(
                        "resolve_profile",
                        "Find the profile that is meant",
                        McpTexts.RESOLVE_PROFILE,
                        McpTool.Effect.READS_AT_AMAZON,
                        new OperationWork(operation("resolveProfile"), words -> Map.of("q", words.get("words"))),
                        text("words", "What the person said, word for word, in any language; or a profile id.")),
                tool("list_accounts", "List accounts", McpTexts.LIST_ACCOUNTS, McpTool.Effect.READS, "listAccounts"),
                tool(
                        "list_profiles",
                        "List profiles",
                        McpTexts.LIST_PROFILES,
                        McpTool.Effect.READS_AT_AMAZON,
                        "listProfiles",
                        flag(
                                        "refresh",
                                        "true asks Amazon anew before, which takes some seconds: only where something is"
                                                + " missing. Left out, what is known is told at once.")
                                .maybe()));
    }

    private List<McpTool> reading() {
        return List.of(
                tool(
                        "connection_status",
                        "Status of a connection",
                        McpTexts.CONNECTION_STATUS,
                        McpTool.Effect.READS,
                        "readConnection",
                        profileId()),
                tool(
                        "get_metrics",
                        "Get numbers",
                        McpTexts.GET_METRICS,
                        McpTool.Effect.READS,
                        new OperationWork(operation("readMetrics"), McpTools::fewer),
                        profileId(),
                        day("from", "The first day, as YYYY-MM-DD."),
                        day("to", "The last day, as YYYY-MM-DD, which may be the same one."),
                        oneOf("by", ReadMetricsCall.BY, "What to add up by.")));
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

    private McpTool tool(
            String name,
            String title,
            String description,
            McpTool.Effect effect,
            String operation,
            ToolInput.Argument... arguments) {
        return tool(name, title, description, effect, new OperationWork(operation(operation)), arguments);
    }

    private static McpTool tool(
            String name,
            String title,
            String description,
            McpTool.Effect effect,
            OperationWork work,
            ToolInput.Argument... arguments) {
        return new McpTool(
                name,
                title,
                description,
                effect,
                ToolInput.of(arguments),
                work.operation().access() instanceof Operation.Scoped scoped
                        ? Optional.of(scoped.scope())
                        : Optional.empty(),
                work);
    }

    /** As many as a model takes in at once; days are never cut off. */
    private static Map<String, Object> fewer(Map<String, Object> arguments) {
        Map<String, Object> limited = new LinkedHashMap<>(arguments);
        limited.put("limit", arguments.get("by").equals("day") ? PeriodChoice.LONGEST : MOST_ITEMS);
        return limited;
    }

    private Operation operation(String id) {
        return operations.stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no operation " + id));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
