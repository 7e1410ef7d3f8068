package adsconnect.application;

import adsconnect.vault.MasterKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Where the sandbox keeps what must survive a restart. Nobody but its owner can look inside. */
record DataDirectory(Path path) {

    /** The directory, made if it is not there. */
    static DataDirectory open(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (FileAlreadyExistsException occupied) {
            throw new StartProblem("ADSCONNECT_DATA_DIR is not a directory: " + path);
        } catch (IOException | UnsupportedOperationException failure) {
            throw new StartProblem("ADSCONNECT_DATA_DIR can't be made: " + path);
        }
        if (!Files.isWritable(path)) {
            throw new StartProblem("ADSCONNECT_DATA_DIR can't be written to: " + path);
        }
        return new DataDirectory(path);
    }

    /** Of two programs that make a key at the same moment one wins, and both use that one's. */
    private static void keepTheFirst(Path fresh, Path file) throws IOException {
        try {
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException anotherWon) {
            // Read below like any key that was there before.
        } finally {
            Files.delete(fresh);
        }
    }

    /** The sandbox's own master key, made at the first start. */
    MasterKey masterKey() {
        Path file = path.resolve("master.key");
        try {
            if (Files.notExists(file)) {
                // Written whole or not at all: half a key would lock the vault for ever.
                Path fresh = Files.createTempFile(
                        path,
                        "master",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        fresh, MasterKey.generate(new SecureRandom()).encoded().reveal());
                try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                    written.force(true);
                }
                keepTheFirst(fresh, file);
            }
            return MasterKey.parse(Files.readString(file));
        } catch (IOException failure) {
            throw new StartProblem("The master key can't be kept in " + file + ": " + failure.getMessage());
        } catch (IllegalArgumentException damaged) {
            throw new StartProblem("The master key in " + file + " " + damaged.getMessage());
        }
    }
}
