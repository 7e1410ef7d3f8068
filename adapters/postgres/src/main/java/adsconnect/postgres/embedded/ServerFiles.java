package adsconnect.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/** Where everything of the embedded server lies: in one directory that only its owner may enter. */
record ServerFiles(Path root) {

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_DIRECTORY =
            PosixFilePermissions.asFileAttribute(OWNER_ONLY);

    /** Creates what is missing. An existing data directory is the user's: its own permissions stay as they are. */
    static ServerFiles below(Path dataDirectory) {
        try {
            Files.createDirectories(dataDirectory, PRIVATE_DIRECTORY);
            Path root = dataDirectory.toRealPath().resolve("postgres");
            refuseWhatAShellWouldRead(root);
            Files.createDirectories(root, PRIVATE_DIRECTORY);
            Files.setPosixFilePermissions(root, OWNER_ONLY);
            return new ServerFiles(root);
        } catch (IOException failure) {
            throw new EmbeddedServerProblem(
                    "The data directory " + dataDirectory + " can't be used (choose another with ADSCONNECT_DATA_DIR)",
                    failure);
        } catch (UnsupportedOperationException noPosix) {
            throw new EmbeddedServerProblem(
                    "The embedded PostgreSQL runs on Linux and macOS only: set ADSCONNECT_DATABASE_URL", noPosix);
        }
    }

    /** Where they would be if the server had ever run there; creates nothing. */
    static ServerFiles expectedBelow(Path dataDirectory) {
        return new ServerFiles(dataDirectory.resolve("postgres"));
    }

    Path data() {
        return root.resolve("data");
    }

    /** Where data are made ready; moved to {@link #data()} when complete, thrown away after a crash. */
    Path unfinishedData() {
        return root.resolve("data.new");
    }

    Path password() {
        return root.resolve("password");
    }

    /** There once our login may make roles, which it might not in the beginning. */
    Path mayMakeRoles() {
        return root.resolve("roles");
    }

    Path address() {
        return root.resolve("address");
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path log() {
        return root.resolve("server.log");
    }

    Path previousLog() {
        return root.resolve("server.log.old");
    }

    /** Writes a file that only its owner reads; whoever looks meanwhile sees the old one or the new one, whole. */
    static void write(Path file, String text) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PRIVATE_FILE);
            Files.writeString(unfinished, text);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The file " + file + " can't be written", failure);
        }
    }

    static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file).strip())
                    : Optional.empty();
        } catch (IOException failure) {
            throw new EmbeddedServerProblem("The file " + file + " can't be read", failure);
        }
    }

    /** pg_ctl starts the server by a shell and puts paths between double quotes, where these still have a meaning. */
    private static void refuseWhatAShellWouldRead(Path root) {
        if (root.toString().chars().anyMatch(letter -> "\"$`\\\n".indexOf(letter) >= 0)) {
            throw new EmbeddedServerProblem("The embedded PostgreSQL can't live in " + root
                    + ", because of a quote, $ or \\ in that name: choose another with ADSCONNECT_DATA_DIR");
        }
    }
}
