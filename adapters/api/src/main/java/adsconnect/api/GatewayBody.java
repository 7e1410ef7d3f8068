package adsconnect.api;

import adsconnect.domain.account.ProfileId;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.Optional;

/**
 * What a skill sends. It was not written for us: fields that nobody asked for are passed over, {@code null} and an empty
 * text are as good as nothing, and a number may come as text. What is there must be what it claims to be.
 */
final class GatewayBody {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonNode fields;

    private GatewayBody(JsonNode fields) {
        this.fields = fields;
    }

    static GatewayBody of(Visit visit) {
        if (visit.body().length == 0) {
            return new GatewayBody(JsonNodeFactory.instance.objectNode());
        }
        try {
            JsonNode sent = MAPPER.readTree(visit.body());
            if (!sent.isObject()) {
                throw new GatewayRefusal("Send one JSON object.");
            }
            return new GatewayBody(sent);
        } catch (JacksonException notJson) {
            throw new GatewayRefusal("What was sent is not JSON, or names a field twice.");
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    Optional<String> text(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw new GatewayRefusal(name + " has to be text.");
        }
        return Optional.of(value.asText()).filter(text -> !text.isBlank());
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new GatewayRefusal(name + " is missing."));
    }

    Optional<Long> number(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.asText().isBlank()) {
            return Optional.empty();
        }
        // The same digits and the same bounds as a profile's.
        return Optional.of(value)
                .filter(node -> node.isIntegralNumber() || node.isTextual())
                .flatMap(node -> ProfileId.parse(node.asText()))
                .map(ProfileId::value)
                .or(() -> {
                    throw new GatewayRefusal(name + " has to be a positive whole number.");
                });
    }

    boolean flag(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return false;
        }
        if (!value.isBoolean()) {
            throw new GatewayRefusal(name + " has to be true or false.");
        }
        return value.asBoolean();
    }

    Optional<Region> region() {
        return text("region")
                .map(code ->
                        Region.parse(code).orElseThrow(() -> new GatewayRefusal("region has to be NA, EU or FE.")));
    }

    /** Text as it is, and anything else as JSON. */
    String textOrJson(String name) {
        JsonNode value = fields.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.asText() : value.toString();
    }
}
