package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedReportsTest {

    @TempDir
    Path directory;

    @Test
    void files_of_a_process_that_is_gone_are_removed_and_no_others() throws IOException {
        Path abandoned = file("adsconnect-report-" + someProcessThatIsGone() + "-1.json.gz");
        List<Path> others = List.of(
                file(AbandonedReports.prefix() + "1.json.gz"),
                file("adsconnect-report-x-1.json.gz"),
                file("somebody-elses-" + abandoned.getFileName()));

        AbandonedReports.removeFrom(directory);

        assertThat(abandoned).doesNotExist();
        assertThat(others).allMatch(Files::exists);
    }

    @Test
    void a_directory_that_can_not_be_read_stops_nobody() {
        AbandonedReports.removeFrom(directory.resolve("nowhere"));

        assertThat(directory).isEmptyDirectory();
    }

    private Path file(String name) throws IOException {
        return Files.createFile(directory.resolve(name));
    }

    private static long someProcessThatIsGone() throws IOException {
        Process process = new ProcessBuilder("true").start();
        process.onExit().join();
        return process.pid();
    }
}
