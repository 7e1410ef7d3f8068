package adsconnect.api;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import io.vertx.core.http.HttpMethod;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The skill that teaches an agent to use this server (SKILL-1), as a folder to unpack among an agent's other skills. */
final class Skill {

    /** Where everybody can get it; it holds no secret. */
    static final String PATH = "/skill.zip";

    static final String FOLDER = "ads-connect/";

    /** All of it; {@code {{server}}} stands for the address of the server it is downloaded from. */
    private static final List<String> FILES = List.of(
            "SKILL.md",
            "SKILL.zh.md",
            "references/recipes.md",
            "references/scenarios.md",
            "references/scenarios.zh.md",
            "references/failures.md",
            "references/failures.zh.md");

    /** One for all files: the same version of the program makes the same archive, byte for byte. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Reply archive;

    Skill(URI server) {
        this.archive = new Reply(
                200,
                Map.of(
                        "content-type",
                        "application/zip",
                        "content-disposition",
                        "attachment; filename=\"ads-connect-skill.zip\"",
                        "cache-control",
                        "no-cache"),
                List.of(),
                zipped(files(server)));
    }

    void addTo(RouteTable table) {
        table.route(HttpMethod.GET, PATH, visit -> archive);
    }

    /** What is in it, by name. */
    static Map<String, String> files(URI server) {
        Map<String, String> files = new LinkedHashMap<>();
        for (String name : FILES) {
            files.put(FOLDER + name, text(name).replace("{{server}}", server.toString()));
        }
        return files;
    }

    private static byte[] zipped(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory takes what is written to it", impossible);
        }
        return bytes.toByteArray();
    }

    private static String text(String name) {
        try (InputStream file = Skill.class.getResourceAsStream("skill/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The skill belongs to the program", missing);
        }
    }
}
