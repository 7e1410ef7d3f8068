package adsconnect.architecture.journeys;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One request again and again on so many connections; a client as small as it can be, for it runs on the processors of whoever
 * it measures.
 */
final class Load {

    private static final int CONNECTIONS = 32;
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);

    private final int port;

    Load(int port) {
        this.port = port;
    }

    /** @param nanos how long each answer took, in order of length */
    record Figures(long[] nanos, Duration took) {

        double perSecond() {
            return nanos.length / (took.toNanos() / 1e9);
        }

        double percentileMillis(double percent) {
            return nanos[(int) Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }
    }

    Figures run(String request, Duration length) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        byte[] bytes = request.getBytes(StandardCharsets.US_ASCII);
        try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Callable<long[]>> connections = new ArrayList<>();
            for (int number = 0; number < CONNECTIONS; number++) {
                connections.add(() -> connection(bytes, end));
            }
            List<long[]> all = new ArrayList<>();
            for (Future<long[]> one : threads.invokeAll(connections)) {
                all.add(one.get());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            return new Figures(
                    all.stream().flatMapToLong(Arrays::stream).sorted().toArray(), took);
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long[] connection(byte[] request, long end) throws IOException {
        long[] nanos = new long[1 << 20];
        int count = 0;
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            for (long asked = System.nanoTime(); asked < end && count < nanos.length; asked = System.nanoTime()) {
                socket.getOutputStream().write(request);
                readAnswer(in);
                nanos[count++] = System.nanoTime() - asked;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static void readAnswer(InputStream in) throws IOException {
        int length = 0;
        boolean first = true;
        String line = line(in);
        while (!line.isEmpty()) {
            if (first && !line.startsWith("HTTP/1.1 200")) {
                throw new IOException(line);
            }
            first = false;
            if (line.regionMatches(true, 0, "content-length: ", 0, LENGTH.length)) {
                length = Integer.parseInt(line.substring(LENGTH.length));
            }
            line = line(in);
        }
        in.skipNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("The connection was closed");
            }
            if (letter != '\r') {
                line.append((char) letter);
            }
        }
        return line.toString();
    }
}
