package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Hands out report files to whoever has a good link, and refuses as S3 does. */
final class DownloadEndpoint {
    private final World world;
    private final ReportFiles files;
    private final DownloadLinks links;
    private final FaultGate faultGate;

    DownloadEndpoint(World world, ReportFiles files) {
        this.world = world;
        this.files = files;
        this.links = new DownloadLinks(world.keys());
        this.faultGate = new FaultGate(world);
    }

    void handle(RoutingContext visit) {
        if (visit.request().getHeader("Authorization") != null) {
            refuse(
                    visit,
                    400,
                    "InvalidArgument",
                    "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter,"
                            + " Signature query string parameter or the Authorization header should be specified");
            return;
        }
        switch (links.check(
                visit.request().path(), visit.queryParams(), world.clock().now())) {
            case EXPIRED -> refuse(visit, 403, "AccessDenied", "Request has expired");
            case FORGED ->
                refuse(
                        visit,
                        403,
                        "SignatureDoesNotMatch",
                        "The request signature we calculated does not match the signature you provided."
                                + " Check your key and signing method.");
            case GOOD -> faultGate.pass(visit, FaultPoint.REPORT_DOWNLOAD, () -> send(visit));
        }
    }

    private void send(RoutingContext visit) {
        String name = visit.request().path().replaceFirst(".*/report-", "").replace(".json.gz", "");
        Optional<Report> report = world.reports().withId(name);
        if (report.isEmpty()) {
            refuse(visit, 404, "NoSuchKey", "The specified key does not exist.");
            return;
        }
        files.of(report.get())
                .compose(file -> visit.response()
                        .putHeader("Content-Type", "application/octet-stream")
                        .sendFile(file.path().toString()))
                .onFailure(visit::fail);
    }

    private static void refuse(RoutingContext visit, int status, String code, String message) {
        String body = """
                <?xml version="1.0" encoding="UTF-8"?>
                <Error><Code>%s</Code><Message>%s</Message><RequestId>%s</RequestId></Error>
                """.formatted(code, message, Answers.requestId(visit));
        visit.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/xml")
                .end(body);
    }
}
