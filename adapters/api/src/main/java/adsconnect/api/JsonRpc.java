package adsconnect.api;

import adsconnect.httpkit.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Errors of JSON-RPC 2.0: what is wrong with a message, rather than with what is asked for. */
final class JsonRpc {

    static final String VERSION = "2.0";

    static final int PARSE_ERROR = -32700;
    static final int INVALID_REQUEST = -32600;
    static final int INVALID_PARAMS = -32602;
    static final int INTERNAL_ERROR = -32603;

    private JsonRpc() {}

    /** It is not even known which request that was. */
    static Reply badRequest(int status, String message) {
        return badRequest(status, INVALID_REQUEST, message);
    }

    static Reply badRequest(int status, int code, String message) {
        return Json.reply(status, error(NullNode.getInstance(), code, message));
    }

    static Reply refused(JsonNode id, int code, String message) {
        return Json.reply(200, error(id, code, message));
    }

    private static ObjectNode error(JsonNode id, int code, String message) {
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("jsonrpc", VERSION).set("id", id);
        error.putObject("error").put("code", code).put("message", message);
        return error;
    }
}
