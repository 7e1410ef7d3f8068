package adsconnect.amazonsandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RequestBody;
import java.time.Instant;
import java.util.Optional;

/** Decides what becomes of a request for a report. */
final class ReportDesk {
    private final World world;
    private final SandboxRegion region;

    ReportDesk(World world, SandboxRegion region) {
        this.world = world;
        this.region = region;
    }

    /** What comes of one request. */
    sealed interface Outcome {
        record Begun(Report report) implements Outcome {}

        record Duplicate(Report unfinished) implements Outcome {}

        record Refused(String detail) implements Outcome {}
    }

    Outcome take(RequestBody body, Profile profile) {
        Instant now = world.clock().now();
        try {
            ReportOrder order = ReportOrderReader.read(json(body), world.clock().today(profile.marketplace().zone));
            if (profile.isAuthor() && order.type().product() == AdProduct.SPONSORED_BRANDS) {
                return new Outcome.Refused(Profile.NO_BRANDS_FOR_AUTHORS);
            }
            boolean loosely = world.faults().current().summaryAndDailyCollide();
            return world.reports()
                    .unfinishedTwinOf(order, profile, loosely, now)
                    .<Outcome>map(Outcome.Duplicate::new)
                    .orElseGet(() -> new Outcome.Begun(begin(order, profile, now)));
        } catch (ReportOrderReader.Refusal refusal) {
            return new Outcome.Refused(refusal.getMessage());
        }
    }

    private Report begin(ReportOrder order, Profile profile, Instant now) {
        String typeId = order.type().id();
        ReportFaults ofType = world.faults().current().ofReports(typeId);
        ReportFaults ofAll = world.faults().current().ofReports(Faults.ALL_TYPES);
        Report.Course course = new Report.Course(
                ofType.delay().or(ofAll::delay).orElse(world.options().reportDelay()),
                ofType.skipProcessing().or(ofAll::skipProcessing),
                world.faults().takeOutcome(typeId),
                ofType.failureReason().or(ofAll::failureReason).orElse("Internal error while generating the report"));
        Report report = Report.begun(region, profile, order, now, course);
        world.reports().add(report);
        return report;
    }

    /** Which type of report is asked for, as far as that can be read. */
    static Optional<String> typeId(RequestBody body) {
        try {
            return Optional.ofNullable(json(body).getJsonObject("configuration"))
                    .map(configuration -> configuration.getValue("reportTypeId"))
                    .map(String::valueOf);
        } catch (ReportOrderReader.Refusal | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    private static JsonObject json(RequestBody body) {
        try {
            JsonObject json = body.asJsonObject();
            return json == null ? new JsonObject() : json;
        } catch (DecodeException | ClassCastException e) {
            throw new ReportOrderReader.Refusal("The request body is not a JSON object");
        }
    }
}
