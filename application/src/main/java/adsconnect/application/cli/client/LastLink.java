package adsconnect.application.cli.client;

import adsconnect.application.cli.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file that has the newest connect link, for its owner alone (CLI-3). */
final class LastLink {

    private static final String FOLDER = ".cache/adsconnect";
    private static final String FILE = "last_authorize_url.txt";

    private LastLink() {}

    /** Where it is now; nowhere, if there is no home to write to. */
    static Optional<Path> keep(String link, Surroundings surroundings) {
        try {
            Optional<Path> home = surroundings.variable("HOME").map(Path::of);
            if (home.isEmpty()) {
                return Optional.empty();
            }
            Path folder = Files.createDirectories(home.get().resolve(FOLDER));
            // A new file each time, which is its owner's alone from the start, put in the place of the old one.
            Path fresh = Files.createTempFile(folder, FILE, "");
            try {
                Files.writeString(fresh, link);
                return Optional.of(Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING));
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException | InvalidPathException readOnly) {
            return Optional.empty();
        }
    }
}
