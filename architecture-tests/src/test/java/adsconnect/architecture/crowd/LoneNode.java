package adsconnect.architecture.crowd;

import adsconnect.architecture.running.ProgramProcess;
import adsconnect.postgres.DatabaseAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node in live mode that has nothing to do but to answer: Amazon is asked for nothing. */
public record LoneNode(Path home, DatabaseAddress database, int port) {

    private static final String KEY = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=";

    public ProgramProcess start(List<String> jvmFlags, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "HOME",
                home.toString(),
                "ADSCONNECT_HTTP_HOST",
                "127.0.0.1",
                "ADSCONNECT_HTTP_PORT",
                Integer.toString(port),
                "ADSCONNECT_PUBLIC_URL",
                "http://localhost:" + port,
                "ADSCONNECT_DATABASE_URL",
                database.reveal(),
                "ADSCONNECT_MASTER_KEY",
                KEY,
                "ADSCONNECT_LWA_CLIENT_ID",
                "nobody",
                "ADSCONNECT_LWA_CLIENT_SECRET",
                "nothing"));
        environment.putAll(more);
        ProgramProcess node = ProgramProcess.start(jvmFlags, environment, "serve");
        node.ready();
        return node;
    }
}
