package adsconnect.amazonsandbox;

import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code GET /__sandbox/truth}. */
final class TruthEndpoint {
    private final World world;
    private final Truth truth;
    private final TemporaryFiles temporary;

    TruthEndpoint(World world, TemporaryFiles temporary) {
        this.world = world;
        this.truth = new Truth(world.options().seed());
        this.temporary = temporary;
    }

    void send(RoutingContext visit) {
        Truth.Question question = question(visit);
        String typeId = visit.queryParams().get("reportTypeId");
        String product = visit.queryParams().get("adProduct");
        Path path = temporary.newFile("truth");
        if (typeId == null) {
            List<AdProduct> products =
                    product == null ? List.of(AdProduct.values()) : List.of(AdProduct.valueOf(product));
            answer(visit, path, () -> truth.aboutCampaigns(question, products, path));
            return;
        }
        ReportType type = ReportType.withId(typeId)
                .orElseThrow(() -> new IllegalArgumentException("Unknown report type: " + typeId));
        answer(visit, path, () -> truth.aboutReports(question, type, path));
    }

    private Truth.Question question(RoutingContext visit) {
        Profile profile = world.personas()
                .profile(Long.parseLong(visit.queryParams().get("profileId")))
                .orElseThrow();
        return new Truth.Question(
                profile,
                LocalDate.parse(visit.queryParams().get("from")),
                LocalDate.parse(visit.queryParams().get("to")),
                world.clock().today(profile.marketplace().zone),
                !"false".equals(visit.queryParams().get("rows")));
    }

    private static void answer(RoutingContext visit, Path path, Writing writing) {
        visit.vertx()
                .executeBlocking(
                        () -> {
                            writing.write();
                            return null;
                        },
                        false)
                .compose(written -> visit.response()
                        .putHeader("Content-Type", "application/json")
                        .sendFile(path.toString()))
                .eventually(() -> visit.vertx().fileSystem().delete(path.toString()))
                .onFailure(visit::fail);
    }

    /** Lets the lines be written by a thread that may wait for the disk. */
    private interface Writing {
        void write() throws Exception;
    }
}
