package adsconnect.amazonads;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.codec.BodyCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fetches report files from Amazon's storage into a temporary file, however large they are. */
final class ReportDownload {

    private static final long TIMEOUT_MILLIS = 120_000;

    private final Vertx vertx;
    private final AmazonHttp http;
    private final AmazonHosts hosts;

    ReportDownload(Vertx vertx, AmazonHttp http, AmazonHosts hosts) {
        this.vertx = vertx;
        this.http = http;
        this.hosts = hosts;
    }

    /** The signed address is a credential of its own; with our own beside it the storage refuses. */
    ReportRows open(Profile profile, URI url) {
        requireSafe(profile, url);
        Path file = temporaryFile();
        try {
            HttpResponse<Void> answer = AmazonHttp.orUnavailable(fetch(url, file));
            if (answer.statusCode() != 200) {
                throw new AmazonFailure(Kind.UNAVAILABLE, "Amazon's storage answered " + answer.statusCode());
            }
            return ReportRows.of(profile, file);
        } catch (RuntimeException failure) {
            delete(file);
            throw failure;
        }
    }

    private Future<HttpResponse<Void>> fetch(URI url, Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setWrite(true).setTruncateExisting(true))
                .compose(target -> http.client()
                        .getAbs(url.toString())
                        .timeout(TIMEOUT_MILLIS)
                        .as(BodyCodec.pipe(target))
                        .send()
                        // The pipe closes the file, but only where an answer begins.
                        .recover(failure -> target.close().transform(closed -> Future.failedFuture(failure))));
    }

    /** Whatever an answer names is fetched only over https, or from the very host the region's API was set to. */
    private void requireSafe(Profile profile, URI url) {
        AmazonHosts.Host host = hosts.of(profile.region());
        boolean sameHost = host.overridden() && host.api().getHost().equals(url.getHost());
        if (!"https".equals(url.getScheme()) && !sameHost) {
            throw new AmazonFailure(Kind.REQUEST_REFUSED, "The report lies at an address that is not safe to ask");
        }
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("adsconnect-report-", ".json.gz");
        } catch (IOException noRoom) {
            throw new UncheckedIOException("No temporary file can be made for a report", noRoom);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw new UncheckedIOException("The temporary file of a report can't be removed", left);
        }
    }
}
