package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.Code;
import adsconnect.domain.audit.Damage;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.VerifyTrail.Verified;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells whether the audit is as it was written, and if not, where (AUDIT-1). */
@Command(
        name = "verify",
        description = {
            "Looks at every line of the audit and finds what was changed, removed, put in or cut off since it was written.",
            "May run while the program serves. Exit code 3 if anything is wrong."
        },
        mixinStandardHelpOptions = true)
final class AuditVerifyCommand implements Callable<Integer> {

    private static final long TELL_EVERY = 100_000;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--expect",
            paramLabel = "HEAD",
            description =
                    "A head that was noted earlier, as in 1024-9f86d0…: what was cut off since is found by it alone.")
    private String expected;

    private long told;

    @Override
    public Integer call() {
        Optional<Head> noted = Optional.ofNullable(expected)
                .map(text -> Head.parse(text)
                        .orElseThrow(() -> new ParameterException(
                                spec.commandLine(),
                                "--expect takes a head: a number, a dash and 64 hexadecimal digits")));
        Verified verified = OperatorSession.call(
                Settings.from(Surroundings.of(spec).environment()),
                Clock.systemUTC(),
                session -> session.verifyTrail().verify(noted, this::tell));
        if (verified.sound()) {
            return new Output(spec).document(new JsonObject(figures(verified)));
        }
        String why = "The audit is not as it was written, at " + verified.damaged()
                + (verified.damaged() == 1 ? " place: " : " places; the first: ")
                + inWords(verified.damages().getFirst());
        Map<String, Object> refusal = Failure.document(Code.REFUSED, why);
        refusal.putAll(figures(verified));
        refusal.put(
                "damages",
                verified.damages().stream().map(AuditVerifyCommand::document).toList());
        throw new Failure(AdsConnectCommand.REFUSED, refusal, why);
    }

    private static Map<String, Object> figures(Verified verified) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("sound", verified.sound());
        figures.put("head", verified.head().text());
        figures.put("from", verified.from());
        figures.put("sealed", verified.sealed());
        figures.put("waiting", verified.waiting());
        figures.put("damaged", verified.damaged());
        return figures;
    }

    private static Map<String, Object> document(Damage damage) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", damage.kind().name());
        damage.line().ifPresent(line -> document.put("line", line));
        damage.seal().ifPresent(seal -> document.put("seal", seal));
        damage.at().ifPresent(at -> document.put("at", at.toString()));
        return document;
    }

    private static String inWords(Damage damage) {
        String what = switch (damage.kind()) {
            case LINE_CHANGED -> "was changed";
            case LINE_MISSING -> "is missing";
            case LINE_UNSEALED -> "has no seal";
            case SEAL_CHANGED -> "has a seal that was changed";
            case SEAL_MISSING -> "is missing";
            case TAIL_CUT_OFF -> "and all behind it are cut off";
            case HEAD_DIFFERS -> "is another one than was noted";
            case HEAD_TOO_OLD -> "is older than all that is kept, so that nothing can be said of it";
            case BEGINNING_CUT_OFF -> "and all before it are cut off, and not by the retention";
        };
        String which = damage.line()
                .map(line -> "line " + line)
                .orElseGet(() -> "seal " + damage.seal().orElseThrow());
        return which + damage.at().map(at -> " of " + at).orElse("") + " " + what;
    }

    private void tell(long sealed) {
        if (sealed - told >= TELL_EVERY) {
            told = sealed;
            PrintWriter err = spec.commandLine().getErr();
            err.println("adsconnect: " + sealed + " lines are looked at");
            err.flush();
        }
    }
}
