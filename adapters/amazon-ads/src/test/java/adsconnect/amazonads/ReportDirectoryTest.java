package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportDirectoryTest {

    @TempDir
    Path parent;

    @AfterEach
    void no_lock_is_held_open() {
        assertThat(ReportFile.heldOpen(parent.toString())).isZero();
    }

    @Test
    void nothing_is_made_before_it_is_needed() {
        ReportDirectory directory = new ReportDirectory(parent);
        assertThat(parent).isEmptyDirectory();

        directory.close();
        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void all_files_lie_in_one_directory_which_goes_when_it_is_closed() {
        try (ReportDirectory directory = new ReportDirectory(parent)) {
            Path first = directory.newFile();
            Path second = directory.newFile();

            assertThat(first).isNotEqualTo(second);
            assertThat(second.getParent()).isEqualTo(first.getParent()).hasParent(parent);
        }

        assertThat(parent).isEmptyDirectory();
    }

    @Test
    void two_of_one_program_do_not_share_theirs() {
        try (ReportDirectory one = new ReportDirectory(parent)) {
            Path file = one.newFile();
            ReportDirectory other = new ReportDirectory(parent);
            other.newFile();

            other.close();

            assertThat(file).exists();
        }
    }

    @Test
    void a_directory_that_the_system_cleared_away_is_made_anew() throws IOException {
        try (ReportDirectory directory = new ReportDirectory(parent)) {
            Path before = directory.newFile().getParent();
            try (Stream<Path> files = Files.list(before)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(before);

            assertThat(directory.newFile()).exists();
        }

        assertThat(parent).isEmptyDirectory();
    }
}
