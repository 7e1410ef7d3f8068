package adsconnect.api;

import static adsconnect.api.ToolInput.flag;
import static adsconnect.api.ToolInput.text;

import java.util.List;
import java.util.Map;

/** The tools that find out what is there, and what a person means of it. */
final class FindingTools {

    private FindingTools() {}

    static List<McpTool> of(CatalogueTools catalogue) {
        return List.of(
                catalogue.tool(
                        "resolve_profile",
                        "Find the profile that is meant",
                        McpTexts.RESOLVE_PROFILE,
                        McpTool.Effect.READS_AT_AMAZON,
                        new OperationWork(
                                catalogue.operation("resolveProfile"), words -> Map.of("q", words.get("words"))),
                        text(
                                "words",
                                ResolveProfileCall.LONGEST,
                                "What the person said, word for word, in any language; or a profile id.")),
                catalogue.tool(
                        "list_accounts", "List accounts", McpTexts.LIST_ACCOUNTS, McpTool.Effect.READS, "listAccounts"),
                catalogue.tool(
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
}
