package adsconnect.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The classes the rules look at, imported once. */
final class Code {

    /** Where our packages begin. */
    static final String ROOT = "adsconnect";

    /** Where those of the bad examples begin. */
    static final String BAD = "adsconnect.architecture.rules.bad";

    /** All that is shipped, and nothing else. */
    static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(location -> !ofTests(location))
            .importPackages(ROOT);

    /** The tests of all modules that are built, without the bad examples. */
    static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/" + BAD.replace('.', '/') + "/"))
            .importLocations(testLocations());

    private Code() {}

    /** ArchUnit's own option does not know a test-jar. */
    private static boolean ofTests(Location location) {
        return location.contains("/test-classes/") || location.contains("-tests.jar");
    }

    /** The tests on the class path, and those of the neighbours, which have no test-jar. */
    private static Collection<Location> testLocations() {
        List<Location> locations = new ArrayList<>(Locations.ofPackage(ROOT));
        locations.removeIf(location -> !ofTests(location));
        try (Stream<Path> folders = Files.find(
                Path.of("..").toAbsolutePath().normalize(), 4, (path, kind) -> path.endsWith("target/test-classes"))) {
            folders.map(Location::of).forEach(locations::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return locations;
    }
}
