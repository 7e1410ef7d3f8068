package adsconnect.application.cli;

import adsconnect.application.Doctor;
import adsconnect.application.Finding;
import adsconnect.application.Finding.Side;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether an installation is set up as it should be (CLI-1). */
@Command(
        name = "doctor",
        description = {
            "Checks settings, database, keys, ports, mail server and Amazon's side, and changes nothing.",
            "Exit code: 0 if nothing failed; 2 settings are wrong; 5 the database is not reached; 3 another check failed;"
                    + " 4 only Amazon's side failed."
        },
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON document also on a terminal.")
    private boolean json;

    @Override
    public Integer call() {
        Surroundings surroundings = Surroundings.of(spec);
        List<Finding> findings = Doctor.examine(surroundings.environment(), Clock.systemUTC());
        Output output = new Output(spec);
        if (surroundings.screen() && !json) {
            output.text(table(findings));
        } else {
            output.document(document(findings));
        }
        return exitCode(findings);
    }

    static int exitCode(List<Finding> findings) {
        List<Side> failed = findings.stream()
                .filter(finding -> finding.status() == Finding.Status.FAIL)
                .map(Finding::side)
                .sorted()
                .toList();
        if (failed.isEmpty()) {
            return 0;
        }
        return switch (failed.getFirst()) {
            case SETTINGS -> AdsConnectCommand.BAD_USAGE;
            case DATABASE -> AdsConnectCommand.NOT_REACHABLE;
            case OURS -> AdsConnectCommand.REFUSED;
            case AMAZON -> AdsConnectCommand.AMAZON_FAILED;
        };
    }

    private static JsonObject document(List<Finding> findings) {
        JsonArray checks = new JsonArray();
        for (Finding finding : findings) {
            JsonObject check = new JsonObject()
                    .put("name", finding.name())
                    .put("status", finding.status().name())
                    .put("detail", finding.detail());
            finding.fix().ifPresent(fix -> check.put("fix", fix));
            checks.add(check);
        }
        return new JsonObject().put("ok", exitCode(findings) == 0).put("checks", checks);
    }

    private static String table(List<Finding> findings) {
        return TextTable.of(
                List.of("CHECK", "STATUS", "DETAIL"),
                findings.stream()
                        .map(finding -> List.of(
                                finding.name(),
                                finding.status().name(),
                                finding.detail()
                                        + finding.fix()
                                                .map(fix -> "  →  " + fix)
                                                .orElse("")))
                        .toList());
    }
}
