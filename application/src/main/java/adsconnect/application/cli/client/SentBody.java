package adsconnect.application.cli.client;

import adsconnect.application.cli.Failure;
import adsconnect.application.cli.Surroundings;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** What a command sends along: a file, standard input, or nothing. */
record SentBody(BodyPublisher publisher) {

    private static final int LONGEST = 64 * 1024 * 1024;

    static SentBody of(String named, Surroundings surroundings) {
        if (named == null) {
            return new SentBody(BodyPublishers.noBody());
        }
        try {
            if (named.equals("-")) {
                return new SentBody(BodyPublishers.ofByteArray(limited(surroundings)));
            }
            Path file = Path.of(named);
            if (Files.isRegularFile(file)) {
                return new SentBody(BodyPublishers.ofFile(file));
            }
        } catch (IOException | InvalidPathException unreadable) {
            // Told below, as a file that is not there.
        }
        throw Failure.misuse("--body: there is nothing to read at " + named);
    }

    private static byte[] limited(Surroundings surroundings) throws IOException {
        byte[] bytes = surroundings.input().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw Failure.misuse("--body: standard input is longer than 64 MB; name a file");
        }
        return bytes;
    }
}
