package adsconnect.vertxkit;

import io.vertx.core.Vertx;
import java.nio.file.Path;

/** Makes the Vert.x of a program. */
public final class ProgramVertx {

    private ProgramVertx() {}

    /**
     * A Vert.x that finds relative names on the class path only. By itself it looks into the caller's working directory
     * first, and would serve whatever lies there below {@code static/}, or render it.
     */
    public static Vertx create() {
        System.setProperty("vertx.cwd", Path.of("/nonexistent/adsconnect").toString());
        return Vertx.vertx();
    }
}
