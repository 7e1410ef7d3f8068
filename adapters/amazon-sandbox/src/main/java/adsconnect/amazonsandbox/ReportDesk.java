package adsconnect.amazonsandbox;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RequestBody;
import java.time.Duration;
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
            Optional<Report> twin = world.reports().unfinishedTwinOf(order, profile, now);
            return twin.<Outcome>map(Outcome.Duplicate::new)
                    .orElseGet(() -> new Outcome.Begun(begin(order, profile, now)));
        } catch (ReportOrderReader.Refusal refusal) {
            return new Outcome.Refused(refusal.getMessage());
        }
    }

    private Report begin(ReportOrder order, Profile profile, Instant now) {
        Faults faults = world.faults().current();
        Duration usual = faults.reportDelay().orElse(world.options().reportDelay());
        Report report = Report.begun(region, profile, order, now, usual, faults);
        world.reports().add(report);
        return report;
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
