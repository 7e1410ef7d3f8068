package adsconnect.application;

import adsconnect.application.Finding.Side;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The machine it runs on: its ports, and the room in its data directory. */
final class ExaminePlace {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 200 * MEGABYTE;
    private static final long ENOUGH = 2048 * MEGABYTE;

    private ExaminePlace() {}

    static List<Finding> of(Settings settings) {
        return List.of(port(settings.http()), room(settings));
    }

    private static Finding port(Settings.Http http) {
        try {
            ListenAddress.requireFree(http);
            return Finding.ok("port", Side.OURS, http.port() + " is free");
        } catch (StartProblem taken) {
            // Ours asks for a Host it knows, and a machine may be asked by this name where it listens on all its
            // addresses.
            String host = http.host().equals("0.0.0.0") ? "127.0.0.1" : http.host();
            URI live = URI.create(
                    "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.port() + "/health/live");
            int status = Reached.ask("live", live).join().status();
            if (status == 200) {
                return Finding.ok("port", Side.OURS, http.port() + " is served by Ads Connect");
            }
            return Finding.fail("port", Side.OURS, taken.getMessage(), "set ADSCONNECT_HTTP_PORT");
        }
    }

    private static Finding room(Settings settings) {
        if (settings.database().isPresent() && settings.masterKeys().isPresent()) {
            return Finding.skipped("room", Side.OURS, "nothing is kept in the data directory");
        }
        Path there = settings.dataDirectory().toAbsolutePath();
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        try {
            long free = Files.getFileStore(there).getUsableSpace();
            String detail = free / MEGABYTE + " MiB are free below " + there;
            if (free < LEAST) {
                return Finding.fail("room", Side.OURS, detail, "make room, or set ADSCONNECT_DATA_DIR");
            }
            return free < ENOUGH
                    ? Finding.warn("room", Side.OURS, detail, "make room, or set ADSCONNECT_DATA_DIR")
                    : Finding.ok("room", Side.OURS, detail);
        } catch (IOException unknown) {
            return Finding.warn("room", Side.OURS, "it is not known how much is free below " + there, "look there");
        }
    }
}
