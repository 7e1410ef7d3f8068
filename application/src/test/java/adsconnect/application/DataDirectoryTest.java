package adsconnect.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.vault.MasterKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void it_is_made_with_all_above_it_and_nobody_else_looks_inside() throws IOException {
        Path path = directory.resolve("share/adsconnect");

        DataDirectory made = DataDirectory.open(path);

        assertThat(made.path()).isEqualTo(path).isDirectory();
        assertThat(permissions(path)).isEqualTo("rwx------");
    }

    @Test
    void one_that_is_there_keeps_its_permissions_and_what_is_in_it() throws IOException {
        Path path = Files.createDirectory(directory.resolve("mine"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
        Files.writeString(path.resolve("note"), "here");

        DataDirectory.open(path);

        assertThat(permissions(path)).isEqualTo("rwxr-x---");
        assertThat(path.resolve("note")).hasContent("here");
    }

    @Test
    void a_link_to_a_directory_will_do() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Files.createDirectory(directory.resolve("to")));

        assertThat(DataDirectory.open(link).path()).isEqualTo(link);
    }

    @Test
    void a_file_in_its_way_is_told_in_one_line() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThat(problem(() -> DataDirectory.open(file)))
                .isEqualTo("ADSCONNECT_DATA_DIR is not a directory: " + file);
        assertThat(problem(() -> DataDirectory.open(file.resolve("below/it"))))
                .isEqualTo("ADSCONNECT_DATA_DIR can't be made: " + file.resolve("below/it"));
    }

    @Test
    void its_master_key_is_made_once_and_only_its_owner_reads_it() throws IOException {
        MasterKey made = DataDirectory.open(directory).masterKey();

        assertThat(DataDirectory.open(directory).masterKey()).isEqualTo(made);
        assertThat(permissions(directory.resolve("master.key"))).isEqualTo("rw-------");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(directory.resolve("master.key"));
        }
    }

    @Test
    void every_directory_has_a_key_of_its_own() {
        MasterKey one = DataDirectory.open(directory.resolve("one")).masterKey();

        assertThat(DataDirectory.open(directory.resolve("other")).masterKey()).isNotEqualTo(one);
    }

    /** As when a user is created while the very first start is under way; the loser's seals could never be opened. */
    @Test
    void programs_that_make_the_key_at_the_same_moment_agree_on_one() throws InterruptedException {
        for (int round = 0; round < 50; round++) {
            Path fresh = directory.resolve("fresh-" + round);

            assertThat(keysMadeAtOnce(fresh))
                    .containsExactly(DataDirectory.open(fresh).masterKey());
        }
    }

    @Test
    void a_damaged_key_is_told_in_one_line_and_left_as_it_is() throws IOException {
        Path file = directory.resolve("master.key");
        for (String damaged : new String[] {"", "c2hvcnQtc2VjcmV0", "not*base64"}) {
            Files.writeString(file, damaged);

            String problem = problem(() -> DataDirectory.open(directory).masterKey());

            assertThat(problem).startsWith("The master key in " + file).doesNotContain("\n", "c2hvcnQ", "not*");
            assertThat(file).hasContent(damaged);
        }
    }

    @Test
    void a_directory_in_the_keys_place_is_told_in_one_line() throws IOException {
        Files.createDirectory(directory.resolve("master.key"));

        assertThat(problem(() -> DataDirectory.open(directory).masterKey()))
                .contains(directory.resolve("master.key").toString())
                .doesNotContain("\n");
    }

    private static Set<MasterKey> keysMadeAtOnce(Path fresh) throws InterruptedException {
        int programs = 4;
        CyclicBarrier together = new CyclicBarrier(programs);
        Set<MasterKey> keys = ConcurrentHashMap.newKeySet();
        List<Thread> makers = Stream.generate(
                        () -> Thread.ofPlatform().start(() -> keys.add(keyAfter(together, fresh))))
                .limit(programs)
                .toList();
        for (Thread maker : makers) {
            maker.join();
        }
        return keys;
    }

    private static MasterKey keyAfter(CyclicBarrier together, Path fresh) {
        try {
            together.await();
            return DataDirectory.open(fresh).masterKey();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String problem(ThrowingCallable start) {
        return catchThrowableOfType(StartProblem.class, start).getMessage();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
