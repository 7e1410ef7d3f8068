package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.vertxkit.Await;
import adsconnect.vertxkit.AwaitFailed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.codec.BodyCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;

/** Fetches report files from Amazon's storage into a temporary file, however large they are. */
final class ReportDownload {

    private static final long TIMEOUT_MILLIS = 120_000;

    private final Vertx vertx;
    private final AmazonHttp http;
    private final AmazonHosts hosts;
    private final ReportFiles files;

    ReportDownload(Vertx vertx, AmazonHttp http, AmazonHosts hosts, ReportFiles files) {
        this.vertx = vertx;
        this.http = http;
        this.hosts = hosts;
        this.files = files;
    }

    /** The signed address is a credential of its own; with our own beside it the storage refuses. */
    ReportRows open(Profile profile, ReportOrder order, URI url) {
        requireSafe(profile, url);
        Path file = files.newFile();
        try {
            HttpResponse<Void> answer = fetched(fetch(url, file));
            if (answer.statusCode() != 200) {
                throw refused(answer.statusCode());
            }
            return ReportRows.of(profile, order, file);
        } catch (RuntimeException | Error failure) {
            FetchedFile.delete(file);
            throw failure;
        }
    }

    /** A disk that is full, or has no place for us, is no trouble of Amazon's. */
    private static HttpResponse<Void> fetched(Future<HttpResponse<Void>> answer) {
        try {
            return Await.result(answer);
        } catch (AwaitFailed failed) {
            if (failed.getCause() instanceof FileSystemException disk) {
                throw new UncheckedIOException("A report can't be put on the disk", new IOException(disk));
            }
            throw AmazonHttp.noAnswer(failed);
        }
    }

    private Future<HttpResponse<Void>> fetch(URI url, Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setWrite(true).setTruncateExisting(true))
                .map(DiskStream::new)
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
        boolean whole = url.getHost() != null && url.getPort() <= 65_535;
        boolean sameHost = host.overridden() && host.api().getHost().equals(url.getHost());
        if (!whole || (!"https".equals(url.getScheme()) && !sameHost)) {
            throw new AmazonFailure(Kind.REQUEST_REFUSED, OurReason.UNSAFE_ADDRESS.sentence());
        }
    }

    /** Below 500 it is the link: too old, or for something that is gone. */
    private static RuntimeException refused(int status) {
        String message = OurReason.STORAGE_ANSWERED.sentence() + " " + status;
        return status >= 500 || status == 429
                ? new AmazonFailure(Kind.UNAVAILABLE, message)
                : new ReportUnusable(message);
    }
}
