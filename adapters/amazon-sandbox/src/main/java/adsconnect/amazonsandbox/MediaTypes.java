package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;

/** The media types of reporting, and how strictly they are wanted. */
final class MediaTypes {
    static final String CREATE_REQUEST = "application/vnd.createasyncreportrequest.v3+json";
    static final String CREATE_ANSWER = "application/vnd.createasyncreportresponse.v3+json";
    static final String STATUS_ANSWER = "application/vnd.getasyncreportresponse.v3+json";
    static final String CANCEL_ANSWER = "application/vnd.deleteasyncreportresponse.v3+json";

    private MediaTypes() {}

    /** Plain JSON is said to be taken too. */
    static boolean isReportRequest(RoutingContext visit) {
        return is(visit, CREATE_REQUEST) || is(visit, "application/json");
    }

    static boolean is(RoutingContext visit, String type) {
        return String.valueOf(visit.request().getHeader("Content-Type"))
                .replaceFirst(";.*", "")
                .strip()
                .equalsIgnoreCase(type);
    }

    static boolean isAccepted(RoutingContext visit, String answer) {
        String accept = visit.request().getHeader("Accept");
        return accept == null
                || accept.contains("*/*")
                || accept.contains("application/json")
                || accept.contains(answer);
    }
}
