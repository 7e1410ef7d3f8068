package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class AbandonedReportsTest {

    @TempDir
    Path parent;

    @Test
    void what_a_killed_program_left_is_removed_and_nothing_of_one_that_lives() {
        try (ReportNeighbour killed = ReportNeighbour.in(parent);
                ReportNeighbour living = ReportNeighbour.in(parent)) {
            killed.kill();

            AbandonedReports.removeFrom(parent);

            assertThat(killed.file().getParent()).doesNotExist();
            assertThat(living.file()).exists();
        }
    }

    @Test
    void looking_for_what_others_left_does_not_give_up_our_own() {
        ReportDirectory ours = new ReportDirectory(parent);
        Path file = ours.newFile();

        AbandonedReports.removeFrom(parent);

        assertThat(file).exists();
        assertThat(ReportNeighbour.findsAbandoned(parent)).isFalse();
        assertThat(file).exists();
    }

    @Test
    void a_directory_whose_lock_is_gone_is_abandoned_too() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("adsconnect-reports-1"));
        Files.createFile(directory.resolve("adsconnect-report-1.json.gz"));

        AbandonedReports.removeFrom(parent);

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void what_is_not_ours_stays() throws IOException {
        Path elsewhere = Files.createDirectory(parent.resolve("elsewhere"));
        Path linked = Files.createFile(elsewhere.resolve("adsconnect-report-1.json.gz"));
        Files.createSymbolicLink(parent.resolve("adsconnect-reports-link"), elsewhere);
        Path among = Files.createDirectory(parent.resolve("adsconnect-reports-1"));
        Path foreign = Files.createFile(among.resolve("letter.txt"));
        Path plain = Files.createFile(parent.resolve("adsconnect-reports-2"));

        AbandonedReports.removeFrom(parent);

        assertThat(linked).exists();
        assertThat(foreign).exists();
        assertThat(plain).exists();
    }

    @Test
    void what_another_user_owns_stays() throws IOException {
        Path directory = Files.createDirectory(parent.resolve("adsconnect-reports-1"));
        Path report = Files.createFile(directory.resolve("adsconnect-report-1.json.gz"));
        UserPrincipal somebodyElse = () -> "somebody else";

        AbandonedReports.removeFrom(parent, somebodyElse);

        assertThat(report).exists();
    }

    @Test
    void a_pipe_in_place_of_a_lock_stops_nobody() throws Exception {
        Path directory = Files.createDirectory(parent.resolve("adsconnect-reports-1"));
        Path pipe = directory.resolve("lock");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread looking = Thread.ofPlatform().daemon().start(() -> AbandonedReports.removeFrom(parent));

        assertThat(looking.join(Duration.ofSeconds(10))).as("has come back").isTrue();
        assertThat(pipe).exists();
    }

    @Test
    void a_directory_that_can_not_be_read_stops_nobody() {
        AbandonedReports.removeFrom(parent.resolve("nowhere"));

        assertThat(parent).isEmptyDirectory();
    }
}
