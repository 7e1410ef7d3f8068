package adsconnect.amazonsandbox;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Hands out report files to whoever has a good link, and refuses as S3 does. */
final class DownloadEndpoint {
    private final World world;
    private final ReportFiles files;
    private final DownloadLinks links;
    private final FaultGate faultGate;

    DownloadEndpoint(World world, SandboxRegion region, ReportFiles files) {
        this.world = world;
        this.files = files;
        this.links = new DownloadLinks(world.keys());
        this.faultGate = new FaultGate(world, region);
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
            case GOOD -> find(visit);
        }
    }

    private void find(RoutingContext visit) {
        String name = visit.request().path().replaceFirst(".*/report-", "").replace(".json.gz", "");
        Optional<Report> report = world.reports().withId(name);
        if (report.isEmpty()) {
            refuse(visit, 404, "NoSuchKey", "The specified key does not exist.");
            return;
        }
        Optional<String> typeId = report.map(found -> found.order().type().id());
        faultGate.pass(visit, FaultPoint.REPORT_DOWNLOAD, typeId, () -> send(visit, report.get()), () -> {});
    }

    private void send(RoutingContext visit, Report report) {
        world.reports().countDownload(report);
        Damage.Kind damage = world.faults().takeDamage(report.order().type().id());
        visit.response().putHeader("Content-Type", "application/octet-stream");
        files.of(report).onSuccess(file -> send(visit, file, damage)).onFailure(visit::fail);
    }

    private void send(RoutingContext visit, ReportFiles.ReportFile file, Damage.Kind damage) {
        switch (damage) {
            case NONE -> visit.response().sendFile(file.path().toString());
            case TRUNCATED -> visit.response().sendFile(file.path().toString(), 0, file.size() / 2);
            case CUT -> cut(visit, file);
            case NOT_GZIP ->
                visit.response()
                        .putHeader("Content-Type", "text/html")
                        .end("<!doctype html><html><body><h1>Please sign in</h1></body></html>");
            case MALFORMED_JSON ->
                files.malformed(file)
                        .onSuccess(broken ->
                                visit.response().sendFile(broken.path().toString()))
                        .onFailure(visit::fail);
            case EMPTY_FILE -> visit.response().end();
        }
    }

    /** Announces the whole and is gone after half. */
    private static void cut(RoutingContext visit, ReportFiles.ReportFile file) {
        visit.vertx()
                .fileSystem()
                .open(file.path().toString(), new OpenOptions().setWrite(false))
                .compose(half -> {
                    half.setReadLength(file.size() / 2);
                    visit.response().putHeader("Content-Length", String.valueOf(file.size()));
                    return half.pipe().endOnComplete(false).to(visit.response());
                })
                .compose(sent -> visit.response().write(Buffer.buffer()))
                .onComplete(sent -> visit.request().connection().close());
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
