package adsconnect.api;

import adsconnect.domain.account.ProfileId;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads what programs send, to the letter: what is unknown, missing or of another type is refused, and the refusal names the
 * field. Nothing is guessed, for a program that means something else would not notice.
 */
final class Bodies {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().addDeserializer(ProfileId.class, new ProfileIdReader()))
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Bodies() {}

    /** What was sent, as that record. */
    static <T extends Record> T read(Visit visit, Class<T> type) {
        if (visit.body().length == 0) {
            throw Refusal.malformed("Send a JSON object with " + fields(type) + ", as application/json.");
        }
        try {
            return whole(MAPPER.readValue(visit.body(), type), type);
        } catch (UnrecognizedPropertyException unknown) {
            throw Refusal.malformed(Queries.shown(unknown.getPropertyName()) + " is no field of this call. It takes "
                    + fields(type) + ".");
        } catch (JsonMappingException unfit) {
            throw Refusal.malformed(field(unfit)
                    .map(name -> Queries.shown(name) + " has a value that it can't have. See /api/docs.")
                    .orElseGet(() -> "Send one JSON object with " + fields(type) + ", each once."));
        } catch (JacksonException notJson) {
            throw Refusal.malformed("What was sent is not JSON: see line "
                    + notJson.getLocation().getLineNr() + ", column "
                    + notJson.getLocation().getColumnNr() + ".");
        } catch (IOException impossible) {
            throw new IllegalStateException("Bytes in memory can be read", impossible);
        }
    }

    /** The same where nothing need be sent; generated clients write {@code null} for nothing. */
    static <T extends Record> Optional<T> readIfSent(Visit visit, Class<T> type) {
        String sent = new String(visit.body(), StandardCharsets.UTF_8).strip();
        return sent.isEmpty() || sent.equals("null") ? Optional.empty() : Optional.of(read(visit, type));
    }

    private static <T extends Record> T whole(T read, Class<T> type) {
        if (read == null) {
            throw Refusal.malformed("Send a JSON object with " + fields(type) + ".");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            if (value(read, component) == null) {
                throw Refusal.malformed(
                        "\"" + component.getName() + "\" is missing. This call takes " + fields(type) + ".");
            }
        }
        return read;
    }

    private static Object value(Record read, RecordComponent component) {
        try {
            return component.getAccessor().invoke(read);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Records of this package can be looked into", impossible);
        }
    }

    private static Optional<String> field(JsonMappingException unfit) {
        return unfit.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .reduce((first, last) -> last);
    }

    private static String fields(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getType() == Optional.class
                        ? component.getName() + " (optional)"
                        : component.getName())
                .collect(Collectors.joining(", "));
    }

    /** A number, or its digits as text for those whose numbers end at 2^53. */
    private static final class ProfileIdReader extends StdDeserializer<ProfileId> {

        private static final long serialVersionUID = 1L;

        ProfileIdReader() {
            super(ProfileId.class);
        }

        @Override
        public ProfileId deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonToken token = parser.currentToken();
            Optional<ProfileId> id = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_STRING
                    ? ProfileId.parse(parser.getText())
                    : Optional.empty();
            return id.orElseThrow(() -> JsonMappingException.from(parser, "no profile id"));
        }
    }
}
