package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.SetAside;
import adsconnect.testkit.Samples;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;

/** Reads report files that a test made, in a directory of the test's own. */
record ReportReading(Path directory, Profile profile, ReportOrder order) {

    /** 1.5 and 1.50 are the same money. */
    static final RecursiveComparisonConfiguration BY_WORTH = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
            .build();

    static final Profile SELLER = Samples.profile();
    static final Profile VENDOR = Samples.profile("Brambleford Foods", Region.NA, "US", ProfileType.VENDOR);

    /** A seller's campaigns of the last thirty days. */
    static ReportReading of(Path directory) {
        return new ReportReading(directory, SELLER, Samples.order(30));
    }

    ReportReading as(Profile other) {
        return new ReportReading(directory, other, order);
    }

    ReportReading ordered(ReportOrder other) {
        return new ReportReading(directory, profile, other);
    }

    Path file(byte[] content) {
        return ReportFile.write(directory.resolve("adsconnect-report-" + System.nanoTime() + ".json.gz"), content);
    }

    ReportRows open(byte[] content) {
        return ReportRows.of(profile, order, file(content));
    }

    List<ReportLine> lines(String json) {
        return lines(ReportFile.gzip(json));
    }

    /** All of it; nothing is left of the file whatever happens. */
    List<ReportLine> lines(byte[] content) {
        Path file = file(content);
        List<ReportLine> all = new ArrayList<>();
        try (ReportRows rows = ReportRows.of(profile, order, file)) {
            rows.forEachRemaining(all::add);
        } finally {
            assertThat(file).doesNotExist();
            assertThat(ReportFile.heldOpen(file.getFileName().toString())).isZero();
        }
        return all;
    }

    /** The rows of a report in which nothing else may be. */
    List<ReportRow> rows(String json) {
        return lines(json).stream().map(ReportRow.class::cast).toList();
    }

    List<CampaignDay> campaigns(String json) {
        return lines(json).stream().map(CampaignDay.class::cast).toList();
    }

    static List<SetAside> keptAside(List<ReportLine> lines) {
        return lines.stream()
                .filter(SetAside.class::isInstance)
                .map(SetAside.class::cast)
                .toList();
    }

    /** A campaign's row with these members behind the usual ones; of two of a name the last one counts. */
    static String row(String members) {
        return "{\"date\":\"2026-11-03\",\"campaignId\":7,\"impressions\":10,\"clicks\":1,\"cost\":1.50," + members
                + "}";
    }
}
