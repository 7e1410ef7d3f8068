package adsconnect.architecture.running;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A waiting screen in a browser, without the browser: it asks, shows, and asks again with what it shows. */
public final class OpenScreen implements AutoCloseable {

    private static final Pattern SEEN = Pattern.compile("\\?seen=(([A-Z_]+)\\.([0-9]+))");

    /** As the page says: no stage is on screen for less (WAIT-1). */
    private static final long SHOWN_NANOS = 300_000_000;

    private final Socket socket;
    private final String request;
    private final List<Shown> shown = new CopyOnWriteArrayList<>();
    private volatile String seen = "OAUTH.0";
    private volatile long version;
    private volatile long asked;
    private volatile boolean over;
    private volatile boolean closed;
    private volatile IOException failure;

    /** What it showed, from when on. */
    public record Shown(String stage, long version, Instant at) {}

    private OpenScreen(Socket socket, String request) {
        this.socket = socket;
        this.request = request;
    }

    /**
     * Opens the page's own connection and goes on asking by it.
     *
     * @param port of the node, or of what stands before several
     * @param host the name by which browsers know it
     */
    public static OpenScreen open(int port, String host, String session, long profile) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            OpenScreen screen = new OpenScreen(
                    socket,
                    "GET /dashboard/ads/connections/" + profile + "/status?seen=%s HTTP/1.1\r\nHost: " + host
                            + "\r\nHX-Request: true\r\nAccept-Encoding: gzip\r\nAccept-Language: en\r\nCookie: adsc_session="
                            + session + "\r\n\r\n");
            Thread.ofVirtual().name("screen").start(screen::keepAsking);
            return screen;
        } catch (IOException refused) {
            throw new AssertionError("No connection for profile " + profile, refused);
        }
    }

    /** How often it asked. */
    public long asked() {
        return asked;
    }

    /** The version it shows. */
    public long version() {
        return version;
    }

    /** All it showed, each when it came. */
    public List<Shown> shown() {
        return List.copyOf(shown);
    }

    public boolean shows(String stage) {
        return seen.startsWith(stage + ".");
    }

    /** Whether it was told to load the whole page anew: there are numbers, or nothing to wait for. */
    public boolean isOver() {
        return over;
    }

    /** Why it stopped before; empty while it did not. */
    public Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public void close() {
        closed = true;
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Then there is nothing to close.
        }
    }

    private void keepAsking() {
        try (InputStream answers = new BufferedInputStream(socket.getInputStream(), 1024)) {
            while (!over) {
                socket.getOutputStream().write(request.formatted(seen).getBytes(StandardCharsets.US_ASCII));
                asked++;
                show(read(answers));
                LockSupport.parkNanos(SHOWN_NANOS);
            }
        } catch (IOException gone) {
            failure = closed ? null : gone;
        }
    }

    private void show(String fragment) throws IOException {
        Matcher found = SEEN.matcher(fragment);
        if (over) {
            return;
        }
        if (!found.find()) {
            throw new IOException("Not a waiting screen: " + fragment);
        }
        seen = found.group(1);
        version = Long.parseLong(found.group(3));
        shown.add(new Shown(found.group(2), version, Instant.now()));
    }

    private String read(InputStream answers) throws IOException {
        String status = line(answers);
        boolean zipped = false;
        int length = 0;
        for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
            over |= header.equals("HX-Refresh: true") || header.equals("hx-refresh: true");
            zipped |= header.equals("content-encoding: gzip");
            length = header.startsWith("content-length: ") ? Integer.parseInt(header.substring(16)) : length;
        }
        byte[] body = answers.readNBytes(length);
        if (!status.equals("HTTP/1.1 200 OK") || body.length == 0 && !over) {
            throw new IOException(status);
        }
        return new String(
                zipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body,
                StandardCharsets.UTF_8);
    }

    private static String line(InputStream answers) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
