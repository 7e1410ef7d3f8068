package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.RotateMasterKey;
import adsconnect.application.Settings;
import adsconnect.domain.Code;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts the newest master key in the place of the others (VAULT-1). */
@Command(
        name = "rotate-master-key",
        description = {
            "Wraps all data keys by the first key of ADSCONNECT_MASTER_KEY, while the program serves.",
            "Before: give every node NEW,OLD and restart it. Afterwards: give every node NEW alone.",
            "May be interrupted and repeated."
        },
        mixinStandardHelpOptions = true)
final class RotateMasterKeyCommand implements Callable<Integer> {

    private static final long TELL_EVERY = 50_000;

    @Spec
    private CommandSpec spec;

    private long told;

    @Override
    public Integer call() {
        RotateMasterKey.Done done = OperatorSession.call(
                Settings.from(Surroundings.of(spec).environment()),
                Clock.systemUTC(),
                session -> session.rotateMasterKey().rotate(this::tell));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("keyId", done.keyId());
        figures.put("rewrapped", done.rewrapped());
        figures.put("remaining", done.remaining());
        if (done.remaining() == 0) {
            return new Output(spec).document(new JsonObject(figures));
        }
        String why = done.remaining() + " data keys can't be opened by any of the keys in ADSCONNECT_MASTER_KEY;"
                + " add the one they were wrapped by, and run this again";
        Map<String, Object> refusal = Failure.document(Code.REFUSED, why);
        refusal.putAll(figures);
        throw new Failure(AdsConnectCommand.REFUSED, refusal, why);
    }

    private void tell(long rewrapped) {
        if (rewrapped - told >= TELL_EVERY) {
            told = rewrapped;
            PrintWriter err = spec.commandLine().getErr();
            err.println("adsconnect: " + rewrapped + " data keys are wrapped anew");
            err.flush();
        }
    }
}
