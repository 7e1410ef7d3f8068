package adsconnect.httpkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.junit5.VertxExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Bodies of any length pass both ways at the pace of the slower side, and whatever breaks is told as broken. */
@ExtendWith(VertxExtension.class)
@Timeout(60)
final class StreamingTest {

    private static final long LONG = 100L * 1024 * 1024;
    private static final String PATH = "/api/*";

    @Test
    void a_hundred_megabytes_are_read_as_they_come(Vertx vertx) throws Exception {
        TestServer server = TestServer.start(
                vertx,
                routes -> routes.stream(PATH, (visit, inflow) -> {
                    long count = 0;
                    byte[] piece = new byte[8192];
                    for (int read = inflow.body().read(piece);
                            read >= 0;
                            read = inflow.body().read(piece)) {
                        count += read;
                    }
                    return Reply.text(200, visit.method() + " " + inflow.query().orElse("-") + " " + count);
                }));

        try (Socket socket = connect(server)) {
            OutputStream out = socket.getOutputStream();
            head(out, "PATCH /api/x?a=%20b HTTP/1.1", "Content-Length: " + LONG);
            byte[] piece = new byte[64 * 1024];
            for (long sent = 0; sent < LONG; sent += piece.length) {
                out.write(piece);
            }
            assertThat(answer(socket)).endsWith("PATCH a=%20b " + LONG);
        }
    }

    @Test
    void a_hundred_megabytes_are_sent_as_they_are_taken(Vertx vertx) throws Exception {
        Endless source = new Endless(LONG);
        TestServer server = TestServer.start(
                vertx, routes -> routes.stream(PATH, (visit, inflow) -> reply(source, OptionalLong.of(LONG))));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "GET /api/x HTTP/1.1");
            assertThat(count(socket.getInputStream())).isGreaterThan(LONG).isLessThan(LONG + 2_000);
        }
        assertThat(source.closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_slow_reader_slows_the_source_down_and_one_that_leaves_ends_it(Vertx vertx) throws Exception {
        Endless source = new Endless(Long.MAX_VALUE);
        TestServer server = TestServer.start(
                vertx, routes -> routes.stream(PATH, (visit, inflow) -> reply(source, OptionalLong.empty())));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "GET /api/x HTTP/1.1");
            assertThat(socket.getInputStream().readNBytes(100_000)).hasSize(100_000);
            long seen = -1;
            // Until nothing moves: what the sockets hold between them is some megabytes at most.
            while (seen != source.given.get()) {
                seen = source.given.get();
                source.quiet(seen);
            }
            assertThat(seen).isLessThan(32L * 1024 * 1024);
        }
        assertThat(source.closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_source_that_breaks_cuts_the_connection_so_that_nobody_takes_it_for_the_end(Vertx vertx) throws Exception {
        TestServer server = TestServer.start(
                vertx, routes -> routes.stream(PATH, (visit, inflow) -> reply(new Broken(), OptionalLong.empty())));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "GET /api/x HTTP/1.1");
            String answer = answer(socket);
            assertThat(answer).contains("half").doesNotContain("\r\n0\r\n");
        }
    }

    @Test
    void a_sender_that_leaves_ends_the_reading(Vertx vertx) throws Exception {
        CompletableFuture<Exception> ended = new CompletableFuture<>();
        CompletableFuture<Void> reading = new CompletableFuture<>();
        TestServer server = TestServer.start(
                vertx,
                routes -> routes.stream(PATH, (visit, inflow) -> {
                    try {
                        inflow.body().readNBytes(10);
                        reading.complete(null);
                        inflow.body().readAllBytes();
                    } catch (IOException gone) {
                        ended.complete(gone);
                    }
                    return Reply.text(200, "too late");
                }));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "POST /api/x HTTP/1.1", "Content-Length: 1000");
            socket.getOutputStream().write(new byte[500]);
            reading.get(10, TimeUnit.SECONDS);
        }
        assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_refused_unread_leaves_the_connection_usable_if_it_was_short(Vertx vertx) throws Exception {
        TestServer server = TestServer.start(
                vertx, routes -> routes.stream(PATH, (visit, inflow) -> Reply.text(403, "no " + visit.path())));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "POST /api/one HTTP/1.1", "Content-Length: 100000");
            socket.getOutputStream().write(new byte[100_000]);
            head(socket.getOutputStream(), "GET /api/two HTTP/1.1", "Connection: close");
            assertThat(answer(socket)).contains("no /api/one").endsWith("no /api/two");
        }
    }

    @Test
    void nobody_is_told_to_go_on_whose_body_is_not_wanted(Vertx vertx) throws Exception {
        TestServer server = TestServer.start(
                vertx,
                routes -> routes.stream(
                        PATH,
                        (visit, inflow) -> visit.path().endsWith("read")
                                ? Reply.text(200, new String(inflow.body().readAllBytes(), StandardCharsets.UTF_8))
                                : Reply.text(403, "no")));

        try (Socket socket = connect(server)) {
            head(
                    socket.getOutputStream(),
                    "POST /api/read HTTP/1.1",
                    "Expect: 100-continue",
                    "Content-Length: 3",
                    "Connection: close");
            assertThat(new String(socket.getInputStream().readNBytes(25), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
            socket.getOutputStream().write("yes".getBytes(StandardCharsets.UTF_8));
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("yes");
        }
        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "POST /api/x HTTP/1.1", "Expect: 100-continue", "Content-Length: 3");
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
                    .isEqualTo("HTTP/1.1 403");
        }
    }

    @Test
    void a_head_closes_what_it_does_not_read(Vertx vertx) throws Exception {
        Endless source = new Endless(5);
        TestServer server = TestServer.start(
                vertx, routes -> routes.stream(PATH, (visit, inflow) -> reply(source, OptionalLong.of(5))));

        try (Socket socket = connect(server)) {
            head(socket.getOutputStream(), "HEAD /api/x HTTP/1.1", "Connection: close");
            assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
        }
        assertThat(source.closed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private static Reply reply(InputStream body, OptionalLong length) {
        return Reply.streamed(200, Map.of("content-type", "text/plain"), new Reply.Stream(body, length));
    }

    private static Socket connect(TestServer server) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port);
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void head(OutputStream out, String... lines) throws IOException {
        String head = String.join("\r\n", lines) + "\r\nHost: " + TestServer.HOST + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        if (!socket.isOutputShutdown()) {
            socket.setSoTimeout(3_000);
        }
        StringBuilder answer = new StringBuilder();
        byte[] piece = new byte[4096];
        try {
            for (int read = socket.getInputStream().read(piece);
                    read >= 0;
                    read = socket.getInputStream().read(piece)) {
                answer.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException keptOpen) {
            return answer.toString();
        }
        return answer.toString();
    }

    private static long count(InputStream in) throws IOException {
        long count = 0;
        byte[] piece = new byte[64 * 1024];
        while (count < LONG) {
            int read = in.read(piece);
            if (read < 0) {
                break;
            }
            count += read;
        }
        return count + Math.max(0, in.available());
    }

    /** Zeros, counted. */
    private static final class Endless extends InputStream {

        final AtomicLong given = new AtomicLong();
        final CompletableFuture<Boolean> closed = new CompletableFuture<>();
        private final long length;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given.getAndIncrement() < length ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int count) {
            long left = length - given.get();
            if (left <= 0) {
                return -1;
            }
            int now = (int) Math.min(count, left);
            given.addAndGet(now);
            return now;
        }

        /** Waits a while for more than that to be taken. */
        void quiet(long seen) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500);
            while (given.get() == seen && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() {
            closed.complete(true);
        }
    }

    private static final class Broken extends InputStream {

        private final InputStream half = new ByteArrayInputStream("half".getBytes(StandardCharsets.UTF_8));

        @Override
        public int read() throws IOException {
            int next = half.read();
            if (next < 0) {
                throw new IOException("The source broke");
            }
            return next;
        }

        @Override
        public int read(byte[] target, int offset, int count) throws IOException {
            int read = half.read(target, offset, count);
            if (read < 0) {
                throw new IOException("The source broke");
            }
            return read;
        }
    }
}
