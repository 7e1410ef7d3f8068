package adsconnect.httpkit;

import io.vertx.core.http.HttpMethod;

/** Where an adapter says which request leads to which action. */
public interface RouteTable {

    /** @param path with parameters as {@code :profileId}; what is routed for GET answers HEAD too */
    void route(HttpMethod method, String path, Action action);

    /**
     * Every method there leads to that action, which reads what is sent while it comes.
     *
     * @param path with parameters, and {@code *} for whatever follows
     * @throws UnsupportedOperationException from a table that is for pages only
     */
    default void stream(String path, StreamAction action) {
        throw new UnsupportedOperationException("Nothing is streamed here: " + path);
    }

    /** Serves files from the class path; for addresses that carry a version, {@code immutable} lets browsers keep them. */
    void files(String path, String classPathFolder, boolean immutable);
}
