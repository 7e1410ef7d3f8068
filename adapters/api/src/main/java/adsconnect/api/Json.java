package adsconnect.api;

import adsconnect.httpkit.Reply;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;

/** How answers are written: records as they are, times by RFC 3339 in UTC, what is empty left out. */
final class Json {

    static final String TYPE = "application/json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /** Done, and nothing to tell. */
    static Reply none() {
        return new Reply(204, Map.of(), List.of(), new byte[0]);
    }

    static Reply reply(int status, Object body) {
        return reply(status, TYPE, body);
    }

    static Reply reply(int status, String type, Object body) {
        try {
            return new Reply(status, Map.of("content-type", type), List.of(), WRITER.writeValueAsBytes(body));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("An answer of ours can't be written", ours);
        }
    }
}
