package adsconnect.httpkit;

import io.vertx.core.http.HttpMethod;

/** Where an adapter says which request leads to which action. */
public interface RouteTable {

    /** @param path with parameters as {@code :profileId}; what is routed for GET answers HEAD too */
    void route(HttpMethod method, String path, Action action);

    /** Serves files from the class path; for addresses that carry a version, {@code immutable} lets browsers keep them. */
    void files(String path, String classPathFolder, boolean immutable);
}
