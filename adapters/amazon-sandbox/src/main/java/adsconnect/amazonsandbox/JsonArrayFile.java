package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** Writes the members of a JSON array one by one. */
final class JsonArrayFile {
    private final Writer writer;
    private boolean begun;

    JsonArrayFile(Writer writer) {
        this.writer = writer;
    }

    void add(Map<String, Object> member) {
        try {
            writer.write(begun ? "," : "[");
            writer.write(new JsonObject(member).encode());
            begun = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        writer.write(begun ? "]" : "[]");
    }
}
