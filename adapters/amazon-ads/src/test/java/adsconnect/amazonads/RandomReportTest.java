package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.ReportRow;
import adsconnect.domain.sync.ReportType;
import adsconnect.testkit.Samples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a report is written down, what is read is what was meant. */
final class RandomReportTest {

    private static final int SEEDS = 20;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void what_is_read_is_what_was_meant(ReportType type) {
        ReportOrder order = Samples.order(type, 30);
        for (long seed = 0; seed < SEEDS; seed++) {
            RandomReport random = new RandomReport(seed, order, RandomReport.window(type));
            List<ReportRow> rows = random.rows(30);
            String json = random.written(rows);

            assertThat(ReportReading.of(directory).ordered(order).rows(json))
                    .as("seed %d: %s", seed, json)
                    .usingRecursiveFieldByFieldElementComparator(ReportReading.BY_WORTH)
                    .containsExactlyElementsOf(rows);
        }
    }
}
