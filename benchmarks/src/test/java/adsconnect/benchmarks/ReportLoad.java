package adsconnect.benchmarks;

import adsconnect.amazonads.AmazonApplication;
import adsconnect.amazonads.AmazonHosts;
import adsconnect.amazonads.AmazonReportSource;
import adsconnect.domain.Secret;
import adsconnect.domain.sync.ClaimedRun;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.ReportJob;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportType;
import adsconnect.domain.sync.port.LoadedRows.Merged;
import adsconnect.domain.sync.port.LoadedRows.Staged;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.postgres.PostgresLoadedRows;
import adsconnect.testkit.Samples;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What the program does with a report: fetches it over HTTP, puts it aside while parsing it, merges it slice by slice. */
final class ReportLoad implements AutoCloseable {

    private final LoadingDatabase database;
    private final AtomicReference<Path> served = new AtomicReference<>();
    private final HttpServer server;
    private final ReportSource source;
    private Instant now = Samples.NOW;

    record Phases(Cost stage, Cost merge, Merged merged) {
        Cost whole() {
            return stage.plus(merge);
        }
    }

    ReportLoad(Vertx vertx, LoadingDatabase database) {
        this.database = database;
        this.server = vertx.createHttpServer()
                .requestHandler(
                        request -> request.response().sendFile(served.get().toString()))
                .listen(0, "127.0.0.1")
                .await();
        AmazonHosts.Host here = new AmazonHosts.Host(address(), address(), address(), true);
        this.source = new AmazonReportSource(
                vertx,
                AmazonHosts.AMAZON.with(database.profile.region(), here),
                new AmazonApplication("client", new Secret("secret"), address()));
    }

    Cost parse(ReportType type, Path file) {
        return Cost.of(database.postmaster(), () -> {
            try (ReportSource.Rows rows = open(order(type), file)) {
                rows.forEachRemaining(row -> {});
            }
        });
    }

    Phases load(ReportType type, Path file) {
        ReportOrder order = order(type);
        PostgresLoadedRows rows = database.rows();
        ClaimedRun run = database.begin(order);
        now = now.plusSeconds(1);
        AtomicReference<Staged> staged = new AtomicReference<>();
        Cost stage = Cost.of(database.postmaster(), () -> staged.set(stage(rows, run, file)));
        AtomicReference<Merged> merged = new AtomicReference<>(Merged.NOTHING);
        Cost merge = Cost.of(
                database.postmaster(),
                () -> staged.get()
                        .slices()
                        .forEach(
                                slice -> merged.accumulateAndGet(merge(rows, run, staged.get(), slice), Merged::plus)));
        rows.release(run, staged.get());
        database.runs().finish(run, Samples.NOW);
        return new Phases(stage, merge, merged.get());
    }

    private Staged stage(PostgresLoadedRows rows, ClaimedRun run, Path file) {
        ReportJob job = run.jobs().getFirst();
        return rows.stage(run, job, () -> open(job.order(), file), Samples.NOW);
    }

    private Merged merge(PostgresLoadedRows rows, ClaimedRun run, Staged staged, DayRange slice) {
        return database.postgres().database().inOne(() -> {
            database.runs().hold(run);
            return rows.merge(run, run.jobs().getFirst(), staged, slice, now);
        });
    }

    private ReportSource.Rows open(ReportOrder order, Path file) {
        served.set(file);
        return source.open(database.profile, order, new ReportSource.Ready(Optional.of(address())));
    }

    private static ReportOrder order(ReportType type) {
        return new ReportOrder(type, MadeReport.DAYS, false);
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort() + "/report");
    }

    @Override
    public void close() {
        server.close().await();
    }
}
