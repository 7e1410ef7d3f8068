package adsconnect.amazonsandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Makes of a good report one whose JSON nobody can read to its end. */
final class BrokenJson {
    private BrokenJson() {}

    static void write(Path good, Path broken) throws IOException {
        long half = length(good) / 2;
        try (InputStream in = open(good);
                OutputStream out = new GZIPOutputStream(Files.newOutputStream(broken))) {
            byte[] buffer = new byte[64 * 1024];
            while (half > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, half));
                out.write(buffer, 0, read);
                half -= read;
            }
            out.write("}, {\"date\": nonsense".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static long length(Path file) throws IOException {
        try (InputStream in = open(file)) {
            return in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(Files.newInputStream(file), 64 * 1024);
    }
}
