package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.StoreFailed;
import adsconnect.domain.access.Caller;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpStatelessServerFeatures;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a tool's work done for whoever asks, if they may and if the arguments fit. Whatever happens, the agent is told. */
final class ToolRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ToolRunner.class);

    private final McpTool tool;
    private final JsonSchemaValidator validator;
    private final Problems problems = new Problems();

    ToolRunner(McpTool tool, JsonSchemaValidator validator) {
        this.tool = tool;
        this.validator = validator;
    }

    McpStatelessServerFeatures.SyncToolSpecification specification() {
        return new McpStatelessServerFeatures.SyncToolSpecification(tool.described(), this::run);
    }

    private McpSchema.CallToolResult run(McpTransportContext context, McpSchema.CallToolRequest request) {
        Visit visit = asThatTool((Visit) context.get(McpMessages.VISIT));
        Map<String, Object> arguments = Optional.ofNullable(request.arguments()).orElse(Map.of());
        return ToolAnswers.of(visit, reply(arguments, visit, (Caller) context.get(McpMessages.CALLER)));
    }

    private Reply reply(Map<String, Object> arguments, Visit visit, Caller caller) {
        JsonSchemaValidator.ValidationResponse fit = validator.validate(tool.input(), arguments);
        if (!fit.valid()) {
            return Problems.of(visit, Code.MALFORMED, ToolInput.unfit(tool, fit.errorMessage()));
        }
        if (tool.scope().filter(scope -> !caller.may(scope)).isPresent()) {
            return Problems.lacks(visit, tool.scope().get());
        }
        try {
            return tool.work().act(arguments, visit, caller);
        } catch (Refusal refusal) {
            return Problems.of(visit, refusal);
        } catch (StoreFailed failure) {
            LOG.error("{} was not answered: {}", visit, failure.getMessage());
            return problems.of(503, visit);
        } catch (Exception ours) {
            LOG.error("{} was not answered", visit, ours);
            return problems.of(500, visit);
        }
    }

    /** So that log lines say which one. */
    private Visit asThatTool(Visit visit) {
        return new Visit(
                visit.method(),
                visit.route(),
                visit.path() + "#" + tool.name(),
                visit.parameters(),
                visit.query(),
                visit.form(),
                visit.body(),
                visit.headers(),
                visit.cookies(),
                visit.remoteAddress(),
                visit.reference());
    }
}
