package adsconnect.api;

import adsconnect.domain.proxy.CallAmazon;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that agents may have done (section 21): operations of the catalogue, entered by another door, so that what may be done,
 * what comes back and what goes wrong is said once. None of them gives out a token.
 */
final class McpTools {

    private McpTools() {}

    static List<McpTool> of(
            ApiUseCases useCases,
            ApiSettings settings,
            List<Operation> operations,
            CallAmazon callAmazon,
            Clock clock) {
        CatalogueTools catalogue = new CatalogueTools(operations);
        List<McpTool> others = Stream.of(
                        FindingTools.of(catalogue), StartingTools.of(catalogue), ReadingTools.of(catalogue, callAmazon))
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
}
