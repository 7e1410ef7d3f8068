package adsconnect.httpkit;

/** Says in an adapter's own form (a page, a problem document) that a request was not answered as asked. */
@FunctionalInterface
public interface FailureReplies {

    /** @param status the HTTP status: 403, 404, 405, 413, 500 … */
    Reply of(int status, Visit visit);
}
