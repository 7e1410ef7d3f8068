package adsconnect.httpkit;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Serves files of a class path folder, and nothing else. vertx-web's own handler looks into the caller's working directory
 * first, and would serve whatever lies there under the same name. Shared between threads.
 */
final class ClassPathFiles {

    private static final String KEEP = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /** Segments that begin with a letter or digit: no dots that lead upwards, no hidden files, nothing encoded. */
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9._-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "json", "application/json",
            "map", "application/json");

    private final String prefix;
    private final String folder;
    private final String caching;
    private final FailureReplies failures;
    private final Map<String, Content> read = new ConcurrentHashMap<>();

    /** A file that was read, with the tag that tells its versions apart. */
    private record Content(byte[] bytes, String tag) {}

    ClassPathFiles(String prefix, String folder, boolean immutable, FailureReplies failures) {
        this.prefix = prefix;
        this.folder = folder;
        this.caching = immutable ? KEEP : ASK_AGAIN;
        this.failures = failures;
    }

    /** The file that is asked for, or the page that says it is not there. */
    Reply serve(Visit visit) throws IOException {
        String name = visit.path().substring(prefix.length());
        Optional<Content> content = PLAIN.matcher(name).matches() ? content(name) : Optional.empty();
        if (content.isEmpty()) {
            return failures.of(404, visit);
        }
        String tag = content.get().tag();
        boolean known = visit.header("if-none-match").filter(tag::equals).isPresent();
        byte[] body = known ? new byte[0] : content.get().bytes();
        return new Reply(known ? 304 : 200, Map.of("etag", tag, "cache-control", caching), List.of(), body)
                .with("content-type", type(name));
    }

    /** Only what is there is remembered, so that asking for what is not fills no memory. */
    private Optional<Content> content(String name) throws IOException {
        Content known = read.get(name);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream file = ClassPathFiles.class.getClassLoader().getResourceAsStream(folder + name)) {
            if (file == null) {
                return Optional.empty();
            }
            byte[] bytes = file.readAllBytes();
            // A folder of unpacked classes reads as the list of its files; a name with an extension is a file's.
            if (name.lastIndexOf('.') <= name.lastIndexOf('/')) {
                return Optional.empty();
            }
            Content content = new Content(bytes, tag(bytes));
            read.put(name, content);
            return Optional.of(content);
        }
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
