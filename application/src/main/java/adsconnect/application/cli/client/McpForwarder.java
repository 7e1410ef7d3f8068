package adsconnect.application.cli.client;

import io.vertx.core.json.JsonObject;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Takes the messages of an agent line by line to the server, and brings its answers back as they are. What goes wrong on the
 * way is an error of the request it happened to, never the end. Several requests may be under way at a time.
 */
final class McpForwarder {

    /** The server takes no more than a quarter of this. */
    private static final int LONGEST_LINE = 1024 * 1024;

    private static final int AT_ONCE = 64;

    private final McpConnection connection;
    private final OutputStream out;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final Map<Object, Asked> open = new ConcurrentHashMap<>();

    McpForwarder(McpConnection connection, OutputStream out) {
        this.connection = connection;
        this.out = out;
    }

    /** A request that is under way. */
    private static final class Asked {

        private boolean over;

        /** Whether it was still open. */
        synchronized boolean end() {
            boolean wasOpen = !over;
            over = true;
            return wasOpen;
        }
    }

    /** Until the input ends, and what is under way is answered. */
    void forward(InputStream input) throws IOException {
        BufferedInputStream lines = new BufferedInputStream(input);
        // Its close waits for all.
        try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Optional<String> line = line(lines); line.isPresent(); line = line(lines)) {
                if (!line.get().isBlank()) {
                    take(line.get(), requests);
                }
            }
        }
    }

    private void take(String line, ExecutorService requests) {
        if (line.length() > LONGEST_LINE) {
            write(McpConnection.error(null, McpConnection.INVALID_REQUEST, "The message is too long to be sent."));
            return;
        }
        Optional<JsonObject> read = McpConnection.object(line);
        if (read.isEmpty()) {
            write(McpConnection.error(null, McpConnection.PARSE_ERROR, "A line is one JSON-RPC message, an object."));
            return;
        }
        JsonObject message = read.get();
        if ("notifications/cancelled".equals(message.getValue("method"))) {
            cancel(message);
        }
        Object id = message.getValue("id");
        Asked asked = new Asked();
        if (id != null) {
            open.put(id, asked);
        }
        room.acquireUninterruptibly();
        requests.execute(() -> {
            try {
                Optional<String> answer = connection.send(line, message);
                if (asked.end()) {
                    answer.ifPresent(this::write);
                }
            } finally {
                room.release();
                if (id != null) {
                    open.remove(id, asked);
                }
            }
        });
    }

    /** Whoever cancels waits for no answer, and is given none. */
    private void cancel(JsonObject message) {
        if (message.getValue("params") instanceof JsonObject params && params.getValue("requestId") != null) {
            Optional.ofNullable(open.get(params.getValue("requestId"))).ifPresent(Asked::end);
        }
    }

    private void write(String answer) {
        byte[] line = (answer.replaceAll("[\r\n]+", " ") + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            try {
                out.write(line);
                out.flush();
            } catch (IOException nobodyReads) {
                throw new UncheckedIOException("Nobody reads the answers any more", nobodyReads);
            }
        }
    }

    /** The next line; of one that is too long no more than shows that. Empty at the end. */
    private static Optional<String> line(InputStream input) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = input.read();
        if (next < 0) {
            return Optional.empty();
        }
        for (; next >= 0 && next != '\n'; next = input.read()) {
            if (line.size() <= LONGEST_LINE) {
                line.write(next);
            }
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
