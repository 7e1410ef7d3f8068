package adsconnect.amazonads;

import static adsconnect.amazonads.Failures.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import adsconnect.amazonads.AmazonHosts.Host;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.port.ReportSource.Ready;
import adsconnect.domain.sync.port.ReportSource.Rows;
import adsconnect.domain.sync.port.ReportUnusable;
import adsconnect.testkit.Samples;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.junit5.VertxExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching the files of reports, from a storage that does what the local Amazon never does. */
@ExtendWith(VertxExtension.class)
@Timeout(30)
final class ReportDownloadTest {

    private static final ReportOrder ORDER = Samples.order(30);
    private static final Profile PROFILE = Samples.profile();

    private final Set<Path> before = ReportFile.lyingAround();

    @AfterEach
    void nothing_of_what_was_fetched_lies_around() {
        Set<Path> left = new HashSet<>(ReportFile.lyingAround());
        left.removeAll(before);
        assertThat(left).isEmpty();
    }

    @Test
    void a_file_is_fetched_with_nothing_but_its_address(Vertx vertx) throws Exception {
        CompletableFuture<MultiMap> headers = new CompletableFuture<>();
        AmazonHosts hosts = AnyAmazon.answering(vertx, request -> {
            headers.complete(request.headers());
            request.response().end(Buffer.buffer(ReportFile.gzip("[]")));
        });

        open(vertx, hosts, "/report.json.gz?X-Amz-Signature=5ec2e7").close();

        assertThat(headers.get().names())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .doesNotContain("authorization")
                .noneMatch(name -> name.startsWith("amazon-"));
    }

    @Test
    void a_file_the_storage_says_is_encoded_is_unpacked_once(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(
                vertx,
                request -> request.response()
                        .putHeader("content-encoding", "gzip")
                        .end(Buffer.buffer(ReportFile.gzip("[{\"date\":\"2026-11-03\",\"campaignId\":7}]"))));

        try (Rows rows = open(vertx, hosts, "/report.json.gz")) {
            assertThat(rows.next())
                    .isInstanceOfSatisfying(
                            CampaignDay.class,
                            row -> assertThat(row.campaignId()).isEqualTo(7));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 206, 301, 302, 307, 400, 403, 404, 410})
    void a_storage_that_does_not_give_the_file_away_makes_it_unusable(int status, Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(
                vertx,
                request -> request.response()
                        .setStatusCode(status)
                        .putHeader("location", "http://evil.test/")
                        .end());

        assertThatThrownBy(() -> open(vertx, hosts, "/report.json.gz"))
                .isInstanceOf(ReportUnusable.class)
                .hasMessageContaining(Integer.toString(status));
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_storage_in_trouble_is_unavailable(int status, Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(vertx, status, "<Error><Code>SlowDown</Code></Error>");

        failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
    }

    @Test
    void a_download_that_breaks_off_is_unavailable(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.hangingUp(vertx);

        failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
    }

    @Test
    void a_download_of_something_else_is_unusable(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.answering(vertx, 200, "<html>hello</html>");

        assertThatThrownBy(() -> open(vertx, hosts, "/report.json.gz")).isInstanceOf(ReportUnusable.class);
    }

    @Test
    void a_download_that_never_begins_holds_no_file_open(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.absent();
        long open = ReportFile.heldOpen();
        for (int i = 0; i < 20; i++) {
            failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
        }

        assertThat(ReportFile.soonHeldOpenAtMost(open)).isTrue();
    }

    @Test
    void a_download_that_breaks_off_holds_no_file_open(Vertx vertx) {
        AmazonHosts hosts = AnyAmazon.hangingUp(vertx);
        long open = ReportFile.heldOpen();
        for (int i = 0; i < 20; i++) {
            failure(Kind.UNAVAILABLE, () -> open(vertx, hosts, "/report.json.gz"));
        }

        assertThat(ReportFile.soonHeldOpenAtMost(open)).isTrue();
    }

    @Test
    void a_disk_that_is_full_is_no_trouble_of_amazons_and_nothing_lies_around(Vertx vertx, @TempDir Path directory) {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        AmazonHosts hosts =
                AnyAmazon.answering(vertx, request -> request.response().end(Buffer.buffer(new byte[1 << 20])));

        assertThatThrownBy(
                        () -> openIn(directory, "report", link -> Files.createSymbolicLink(link, full), vertx, hosts))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_directory_that_is_gone_is_no_trouble_of_amazons(Vertx vertx, @TempDir Path directory) {
        AmazonHosts hosts =
                AnyAmazon.answering(vertx, request -> request.response().end(Buffer.buffer(ReportFile.gzip("[]"))));

        assertThatThrownBy(() -> openIn(directory, "nowhere/report", link -> link, vertx, hosts))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_file_that_can_not_be_removed_hides_nothing_of_what_the_storage_said(Vertx vertx, @TempDir Path directory) {
        Path file = directory.resolve("report");
        AmazonHosts hosts = AnyAmazon.answering(vertx, request -> {
            makeIrremovable(file);
            request.response().setStatusCode(404).end();
        });

        assertThatThrownBy(() -> openIn(directory, "report", Files::createFile, vertx, hosts))
                .isInstanceOf(ReportUnusable.class);
    }

    @Test
    void a_file_that_can_not_be_removed_spoils_nothing_of_what_was_read(Vertx vertx, @TempDir Path directory) {
        AmazonHosts hosts =
                AnyAmazon.answering(vertx, request -> request.response().end(Buffer.buffer(ReportFile.gzip("[]"))));
        Rows rows = openIn(directory, "report", Files::createFile, vertx, hosts);
        assertThat(rows.hasNext()).isFalse();
        makeIrremovable(directory.resolve("report"));

        rows.close();

        assertThat(ReportFile.heldOpen(directory.toString())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.test/report.json.gz",
                "http://127.0.0.1@evil.test/report.json.gz",
                "http://127.0.0.1.evil.test/report.json.gz",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "ftp://evil.test/report.json.gz",
                "jar:file:/etc/passwd!/",
                "report.json.gz",
                "//evil.test/report.json.gz",
                "https:report.json.gz",
                "https:///report.json.gz",
                "https://storage.test:99999/report.json.gz"
            })
    void an_address_that_is_not_safe_is_not_asked(String url, Vertx vertx) {
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);

        failure(Kind.REQUEST_REFUSED, () -> source.open(PROFILE, ORDER, ready(url)));
    }

    @Test
    void amazons_own_reports_come_over_https_only(Vertx vertx) {
        AmazonReportSource source = new AmazonReportSource(vertx, AmazonHosts.AMAZON, AnyAmazon.APPLICATION);

        failure(
                Kind.REQUEST_REFUSED,
                () -> source.open(PROFILE, ORDER, ready("http://advertising-api.amazon.com/report.json.gz")));
    }

    @Test
    void the_replaced_host_may_serve_its_reports_from_another_port(Vertx vertx) {
        AmazonHosts storage =
                AnyAmazon.answering(vertx, request -> request.response().end(Buffer.buffer(ReportFile.gzip("[]"))));
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);
        URI url = URI.create(storage.of(Region.NA).api() + "/report.json.gz");

        try (Rows rows = source.open(PROFILE, ORDER, new Ready(Optional.of(url)))) {
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void an_address_is_not_printed(Vertx vertx) {
        assertThat(ready("https://storage.test/?X-Amz-Signature=5ec2e7"))
                .asString()
                .doesNotContain("5ec2e7");
        AmazonReportSource source = new AmazonReportSource(vertx, AnyAmazon.absent(), AnyAmazon.APPLICATION);

        assertThat(failure(
                                Kind.REQUEST_REFUSED,
                                () -> source.open(PROFILE, ORDER, ready("http://evil.test/?X-Amz-Signature=5ec2e7")))
                        .getMessage())
                .doesNotContain("5ec2e7");
    }

    private static Ready ready(String url) {
        return new Ready(Optional.of(URI.create(url)));
    }

    private static Rows open(Vertx vertx, AmazonHosts hosts, String path) {
        Host host = hosts.of(PROFILE.region());
        return new AmazonReportSource(vertx, hosts, AnyAmazon.APPLICATION)
                .open(PROFILE, ORDER, ready(host.api() + path));
    }

    /** Fetches into that file of the directory, once it was made. */
    private static Rows openIn(Path directory, String name, MakeFile make, Vertx vertx, AmazonHosts hosts) {
        AmazonReportSource source = new AmazonReportSource(vertx, hosts, AnyAmazon.APPLICATION, () -> {
            try {
                return make.at(directory.resolve(name));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
        return source.open(PROFILE, ORDER, ready(hosts.of(PROFILE.region()).api() + "/report.json.gz"));
    }

    /** Puts a directory in its place that is not empty. */
    private static void makeIrremovable(Path file) {
        try {
            Files.delete(file);
            Files.createDirectory(file);
            Files.createFile(file.resolve("something"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface MakeFile {
        Path at(Path path) throws IOException;
    }
}
