package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells an agent what came of it: an answer of the API as it is, or what to do about a refusal. No token gets by here. */
final class ToolAnswers {

    private static final JsonMapper MAPPER = new JsonMapper();

    private ToolAnswers() {}

    static McpSchema.CallToolResult of(Visit visit, Reply reply) {
        String text = new String(reply.body(), StandardCharsets.UTF_8);
        return reply.status() < 400 ? result(text, false) : result(failure(visit, reply, read(text)), true);
    }

    private static McpSchema.CallToolResult result(String json, boolean failed) {
        String safe = TokensInText.masked(json);
        return McpSchema.CallToolResult.builder(
                        List.of(McpSchema.TextContent.builder(safe).build()))
                .structuredContent(read(safe))
                .isError(failed)
                .build();
    }

    private static String failure(Visit visit, Reply reply, JsonNode problem) {
        String code = problem.path("code").asText(Code.INTERNAL_ERROR.text());
        ObjectNode failure = MAPPER.createObjectNode()
                .put("code", code)
                .put("detail", problem.path("detail").asText())
                .put("retryable", problem.path("retryable").asBoolean());
        String wait = reply.headers().get("retry-after");
        if (wait != null) {
            failure.put("retryAfterSeconds", Long.parseLong(wait));
        }
        return failure.put("reference", visit.reference())
                .put("next", Code.parse(code).map(ToolAdvice::after).orElse(ToolAdvice.STOP))
                .toString();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException ours) {
            throw new UncheckedIOException("An answer of ours is JSON", ours);
        }
    }
}
