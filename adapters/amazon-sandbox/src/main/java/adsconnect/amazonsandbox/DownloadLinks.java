package adsconnect.amazonsandbox;

import io.vertx.core.MultiMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Links to report files that need no other permission and end after an hour, like S3's presigned ones. */
final class DownloadLinks {
    static final String ROOT = "/offline-report-storage/";
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final SeedKey keys;

    DownloadLinks(SeedKey keys) {
        this.keys = keys;
    }

    /** Whether a link opens the file. */
    enum Verdict {
        GOOD,
        EXPIRED,
        FORGED
    }

    /** The first link starts when the report is finished; who asks after it ended is given the next hour's. */
    Instant startOfLink(Report report, Instant now) {
        Instant first = report.finishedAt().truncatedTo(ChronoUnit.SECONDS);
        long hours = Math.max(0, Duration.between(first, now).toSeconds() / LIFETIME.toSeconds());
        return first.plus(LIFETIME.multipliedBy(hours));
    }

    Instant endOfLink(Report report, Instant now) {
        return startOfLink(report, now).plus(LIFETIME);
    }

    String path(Report report, Instant now) {
        String path = "%s%s-%d/report-%s.json.gz"
                .formatted(ROOT, report.id(), report.createdAt().getEpochSecond(), report.id());
        String stamp = STAMP.format(startOfLink(report, now));
        String credential = "ASIALOCALAMAZON/%s/us-east-1/s3/aws4_request".formatted(stamp.substring(0, 8));
        return path
                + "?X-Amz-Security-Token="
                + keys.signature("session", path)
                + "&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date="
                + stamp
                + "&X-Amz-SignedHeaders=host&X-Amz-Expires="
                + LIFETIME.toSeconds()
                + "&X-Amz-Credential="
                + URLEncoder.encode(credential, StandardCharsets.UTF_8)
                + "&X-Amz-Signature="
                + signature(path, stamp, String.valueOf(LIFETIME.toSeconds()));
    }

    Verdict check(String path, MultiMap query, Instant now) {
        String stamp = String.valueOf(query.get("X-Amz-Date"));
        String lifetime = String.valueOf(query.get("X-Amz-Expires"));
        if (!signature(path, stamp, lifetime).equals(query.get("X-Amz-Signature"))) {
            return Verdict.FORGED;
        }
        try {
            Instant end = STAMP.parse(stamp, Instant::from).plusSeconds(Long.parseLong(lifetime));
            return now.isBefore(end) ? Verdict.GOOD : Verdict.EXPIRED;
        } catch (DateTimeException | NumberFormatException e) {
            return Verdict.FORGED;
        }
    }

    private String signature(String path, String stamp, String lifetime) {
        return keys.signature("download", path + "\n" + stamp + "\n" + lifetime);
    }
}
