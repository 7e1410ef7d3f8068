package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/** {@code /reporting/reports}: ask for a report, look how far it is, call it off. */
final class ReportsEndpoint {
    /** Nobody who asks how far a report is waits for the whole of a huge file. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    private final World world;
    private final ReportDesk desk;
    private final ApiGate gate;
    private final FaultGate faultGate;
    private final ReportFiles files;
    private final DownloadLinks links;

    ReportsEndpoint(World world, SandboxRegion region, ReportFiles files) {
        this.world = world;
        this.desk = new ReportDesk(world, region);
        this.gate = new ApiGate(world, region);
        this.faultGate = new FaultGate(world, region);
        this.files = files;
        this.links = new DownloadLinks(world.keys());
    }

    void create(RoutingContext visit) {
        gate.profile(visit)
                .ifPresent(profile -> faultGate.pass(
                        visit,
                        FaultPoint.REPORT_CREATION,
                        ReportDesk.typeId(visit.body()),
                        () -> create(visit, profile),
                        () -> createUnseen(visit, profile)));
    }

    void status(RoutingContext visit) {
        onReport(visit, MediaTypes.STATUS_ANSWER, this::answerStatus);
    }

    void cancel(RoutingContext visit) {
        onReport(visit, MediaTypes.CANCEL_ANSWER, (call, report) -> {
            if (!report.isUnfinishedAt(world.clock().now())) {
                Answers.detail(call, 400, "The report %s is no longer pending".formatted(report.id()));
                return;
            }
            world.reports().cancel(report);
            JsonObject body = new JsonObject()
                    .put("reportId", report.id().toString())
                    .put("code", "200")
                    .put("detail", "The report has been cancelled");
            Answers.json(call, 200, MediaTypes.CANCEL_ANSWER, body.encode());
        });
    }

    private void create(RoutingContext visit, Profile profile) {
        if (!MediaTypes.isReportRequest(visit)) {
            Answers.detail(visit, 415, "Cannot consume content type");
            return;
        }
        if (!MediaTypes.isAccepted(visit, MediaTypes.CREATE_ANSWER)) {
            Answers.detail(visit, 406, "Not Acceptable");
            return;
        }
        Instant now = world.clock().now();
        switch (desk.take(visit.body(), profile)) {
            case ReportDesk.Outcome.Begun begun ->
                Answers.json(
                        visit,
                        200,
                        MediaTypes.CREATE_ANSWER,
                        ReportAnswer.unfinished(begun.report(), now).encode());
            case ReportDesk.Outcome.Duplicate duplicate -> {
                world.reports().countDuplicate(duplicate.unfinished());
                Answers.detail(
                        visit,
                        425,
                        "The Request is a duplicate of : "
                                + duplicate.unfinished().id());
            }
            case ReportDesk.Outcome.Refused refused -> Answers.detail(visit, 400, refused.detail());
        }
    }

    /** Some calls that Amazon answers with 429 have been accepted nevertheless. */
    private void createUnseen(RoutingContext visit, Profile profile) {
        if (world.faults().current().throttledReportsAreAccepted()) {
            desk.take(visit.body(), profile);
        }
    }

    private void onReport(RoutingContext visit, String mediaType, BiConsumer<RoutingContext, Report> then) {
        gate.profile(visit).ifPresent(profile -> {
            String id = visit.pathParam("reportId");
            Optional<Report> report =
                    world.reports().withId(id).filter(found -> found.profile().equals(profile));
            Optional<String> typeId = report.map(found -> found.order().type().id());
            Runnable answer = () -> {
                if (!MediaTypes.isAccepted(visit, mediaType)) {
                    Answers.detail(visit, 406, "Not Acceptable");
                    return;
                }
                report.ifPresentOrElse(
                        found -> then.accept(visit, found),
                        () -> Answers.detail(visit, 404, "The report %s was not found".formatted(id)));
            };
            faultGate.pass(visit, FaultPoint.REPORT_STATUS, typeId, answer, () -> {});
        });
    }

    private void answerStatus(RoutingContext visit, Report report) {
        Instant now = world.clock().now();
        boolean completed = report.statusAt(now) == Report.Status.COMPLETED;
        if (!completed) {
            sendStatus(visit, ReportAnswer.unfinished(report, now));
            return;
        }
        if (report.outcome() == ReportOutcome.WITHOUT_URL) {
            sendStatus(visit, ReportAnswer.withoutUrl(report, now));
            return;
        }
        // Whether a further look really gives a fresh link is not known of the real one.
        Instant asked = world.faults().current().downloadLinksAreRenewed() ? now : report.finishedAt();
        // Whoever came through a proxy shall go on through it.
        String host = "http://127.0.0.1:" + visit.request().authority().port();
        files.of(report)
                .timeout(LONGEST_LOOK.toSeconds(), TimeUnit.SECONDS)
                .onSuccess(file -> sendStatus(
                        visit,
                        ReportAnswer.completed(
                                report,
                                now,
                                host + links.path(report, asked),
                                links.endOfLink(report, asked),
                                file.size())))
                .onFailure(failure -> {
                    if (failure instanceof TimeoutException) {
                        sendStatus(visit, ReportAnswer.stillWritten(report, now));
                        return;
                    }
                    visit.fail(failure);
                });
    }

    private static void sendStatus(RoutingContext visit, JsonObject body) {
        Answers.json(visit, 200, MediaTypes.STATUS_ANSWER, body.encode());
    }
}
