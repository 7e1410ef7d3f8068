package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that agents may have done (section 21).
 *
 * @param description for a model that has never heard of us: when, what for, what comes back, what next
 * @param scope that a key needs for it; empty for any key
 */
record McpTool(
        String name,
        String title,
        String description,
        Effect effect,
        Map<String, Object> input,
        Optional<Scope> scope,
        Work work) {

    /** What it does to the world, for whoever has to decide whether to ask a person before. */
    enum Effect {
        READS,
        /** The same, and Amazon is asked. */
        READS_AT_AMAZON,
        /** Something comes into being, and nothing is lost. */
        ADDS
    }

    /** What is done. */
    @FunctionalInterface
    interface Work {
        Reply act(Map<String, Object> arguments, Visit visit, Caller caller) throws Exception;
    }

    McpSchema.Tool described() {
        boolean reads = effect != Effect.ADDS;
        return McpSchema.Tool.builder(name, input)
                .title(title)
                .description(description)
                .annotations(McpSchema.ToolAnnotations.builder()
                        .title(title)
                        .readOnlyHint(reads)
                        .destructiveHint(false)
                        .idempotentHint(reads)
                        .openWorldHint(effect != Effect.READS)
                        .build())
                .build();
    }
}
