package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.jackson2.DefaultJsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Answers messages of the Model Context Protocol, each for itself. The protocol is the SDK's; this reads and writes for it. */
final class McpMessages implements McpStatelessServerTransport {

    /** By which a tool finds who asks. */
    static final String VISIT = "visit";

    static final String CALLER = "caller";

    private static final Logger LOG = LoggerFactory.getLogger(McpMessages.class);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final List<String> tools;
    private McpStatelessServerHandler handler;

    McpMessages(List<McpTool> tools, String version) {
        this.tools = tools.stream().map(McpTool::name).toList();
        DefaultJsonSchemaValidator validator = new DefaultJsonSchemaValidator(MAPPER);
        McpServer.sync(this)
                .jsonMapper(new JacksonMcpJsonMapper(MAPPER))
                .jsonSchemaValidator(validator)
                .serverInfo(McpSchema.Implementation.builder("ads-connect", version)
                        .title("Ads Connect")
                        .build())
                .instructions(McpTexts.INSTRUCTIONS)
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .tools(tools.stream()
                        .map(tool -> new ToolRunner(tool, validator).specification())
                        .toList())
                // A tool checks its arguments itself, and tells of them in its own form.
                .validateToolInputs(false)
                // On the virtual thread of the request, where it is bound who does it.
                .immediateExecution(true)
                .build();
    }

    @Override
    public void setMcpHandler(McpStatelessServerHandler ofTheServer) {
        this.handler = ofTheServer;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    Reply answer(Visit visit, Caller caller) {
        JsonNode message;
        try {
            message = MAPPER.readTree(visit.body());
        } catch (IOException notJson) {
            return JsonRpc.badRequest(400, JsonRpc.PARSE_ERROR, "What was sent is not one whole JSON document.");
        }
        if (!message.isObject() || !message.path("jsonrpc").asText().equals(JsonRpc.VERSION)) {
            return JsonRpc.badRequest(400, "Send one JSON-RPC 2.0 message, an object, at a time.");
        }
        McpTransportContext context = McpTransportContext.create(Map.of(VISIT, visit, CALLER, caller));
        if (!message.has("method")) {
            // We ask nothing back, so whatever this answers is of no use to us.
            return message.has("result") || message.has("error")
                    ? accepted()
                    : JsonRpc.badRequest(400, "\"method\" is missing.");
        }
        if (!message.get("method").isTextual()) {
            return JsonRpc.badRequest(400, "\"method\" is a text.");
        }
        if (!message.has("id")) {
            notified(visit, context, message);
            return accepted();
        }
        JsonNode id = message.get("id");
        if (!id.isTextual() && !(id.isIntegralNumber() && id.canConvertToLong())) {
            return JsonRpc.badRequest(400, "\"id\" is a text or a whole number.");
        }
        return asked(visit, context, message, id);
    }

    private Reply asked(Visit visit, McpTransportContext context, JsonNode message, JsonNode id) {
        String method = message.get("method").textValue();
        JsonNode params = message.path("params");
        if (!params.isMissingNode() && !params.isObject()) {
            return JsonRpc.refused(id, JsonRpc.INVALID_PARAMS, "\"params\" is an object.");
        }
        if (method.equals(McpSchema.METHOD_TOOLS_CALL)) {
            String name = params.path("name").asText();
            if (!tools.contains(name)) {
                return JsonRpc.refused(
                        id,
                        JsonRpc.INVALID_PARAMS,
                        "Unknown tool: " + Queries.shown(name) + ". There are " + String.join(", ", tools) + ".");
            }
            if (params.has("arguments") && !params.get("arguments").isObject()) {
                return JsonRpc.refused(id, JsonRpc.INVALID_PARAMS, "\"arguments\" is an object.");
            }
        }
        try {
            McpSchema.JSONRPCRequest request = MAPPER.convertValue(message, McpSchema.JSONRPCRequest.class);
            McpSchema.JSONRPCResponse response =
                    handler.handleRequest(context, request).block();
            if (response.error() != null && response.error().code() == JsonRpc.INTERNAL_ERROR) {
                // Tools tell of what goes wrong themselves: it is the SDK that could not read what is asked for.
                throw new IllegalArgumentException(response.error().message());
            }
            return Json.reply(200, MAPPER.<JsonNode>valueToTree(response));
        } catch (IllegalArgumentException unfit) {
            return JsonRpc.refused(
                    id, JsonRpc.INVALID_PARAMS, "\"params\" does not fit " + Queries.shown(method) + ".");
        } catch (RuntimeException ours) {
            LOG.error("{} was not answered", visit, ours);
            return JsonRpc.refused(
                    id,
                    JsonRpc.INTERNAL_ERROR,
                    "That is our fault. Try again; if it comes back, send the reference " + visit.reference() + ".");
        }
    }

    private void notified(Visit visit, McpTransportContext context, JsonNode message) {
        try {
            handler.handleNotification(context, MAPPER.convertValue(message, McpSchema.JSONRPCNotification.class))
                    .block();
        } catch (RuntimeException unfit) {
            LOG.info("{}: a notification says nothing: {}", visit, unfit.getMessage());
        }
    }

    private static Reply accepted() {
        return new Reply(202, Map.of(), List.of(), new byte[0]);
    }
}
