package adsconnect.architecture.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What holds after any faults over first syncs; what the tables have to say is in {@link TableInvariants}. */
final class Invariants {

    /** Refresh and access tokens of Amazon's, whoever they belong to. */
    private static final Pattern TOKEN = Pattern.compile("Atz[ar]\\|\\S*");

    private Invariants() {}

    static List<Invariant> ofFirstSyncs() {
        return List.of(
                TableInvariants::everyConnectionIsReady,
                TableInvariants::everyRunEndedWellAndOnce,
                Invariants::noReportWasRequestedTwice,
                TableInvariants::noReportWasLost,
                TableInvariants::everyDayIsCovered,
                TableInvariants::totalsAreAmazons,
                Invariants::noTemporaryFileIsLeft,
                Invariants::noSecretWasSaid);
    }

    static List<String> violations(EndState end) {
        return ofFirstSyncs().stream()
                .flatMap(invariant -> invariant.violations(end).stream())
                .toList();
    }

    static List<String> noReportWasRequestedTwice(EndState end) {
        Map<AmazonReport.Order, Long> counts =
                end.reports().stream().collect(Collectors.groupingBy(AmazonReport::order, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .map(entry -> "Amazon was asked " + entry.getValue() + " times for " + entry.getKey())
                .toList();
    }

    static List<String> noTemporaryFileIsLeft(EndState end) {
        return end.temporaryDirectories().stream().flatMap(Invariants::filesIn).toList();
    }

    static List<String> noSecretWasSaid(EndState end) {
        List<String> violations = new ArrayList<>();
        for (String log : end.logs()) {
            TOKEN.matcher(log).results().forEach(token -> violations.add("A log holds a token of Amazon's"));
            end.secrets().stream().filter(log::contains).forEach(secret -> violations.add("A log holds a secret"));
        }
        return violations;
    }

    private static Stream<String> filesIn(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files
                    .filter(file -> file.getFileName().toString().contains("adsconnect"))
                    .map(file -> "A temporary file is left: " + file)
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
