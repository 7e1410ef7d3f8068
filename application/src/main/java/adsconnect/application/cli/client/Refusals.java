package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.application.cli.Json;
import adsconnect.domain.Code;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an answer that is none means for whoever typed the command, and by which exit code (CLI-1). */
final class Refusals {

    private static final Set<String> OF_AMAZON = Set.of(
            Code.AMAZON_UNAVAILABLE.text(),
            Code.AMAZON_THROTTLED.text(),
            Code.AMAZON_REFUSED.text(),
            Code.CLIENT_REJECTED.text());

    private static final List<String> TOLD = List.of("code", "detail", "retryable", "reference");

    private Refusals() {}

    /** A refusal of the server, as it is written there, less what belongs to HTTP. */
    static Failure of(Answer answer, URI server) {
        Map<String, Object> problem;
        try {
            problem = Fields.of(Json.read(answer.body()));
        } catch (IOException unreadable) {
            return stranger(answer, server);
        }
        String code = Fields.text(problem, "code");
        if (code.isEmpty()) {
            return stranger(answer, server);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        TOLD.stream().filter(problem::containsKey).forEach(name -> document.put(name, problem.get(name)));
        String pause = answer.header("retry-after");
        if (!pause.isEmpty()) {
            document.put("retryAfter", pause);
        }
        String line = Fields.text(problem, "detail") + " (" + code
                + (pause.isEmpty() ? "" : ", again in " + pause + " s") + ", reference "
                + Fields.text(problem, "reference") + ")";
        return new Failure(exitCode(code, answer.status()), document, line);
    }

    /** What a code of section 20 ends a command with; what the server itself can't do now is as good as no server. */
    static int exitCode(String code, int status) {
        if (OF_AMAZON.contains(code)) {
            return AdsConnectCommand.AMAZON_FAILED;
        }
        return status >= 500 ? AdsConnectCommand.NOT_REACHABLE : AdsConnectCommand.REFUSED;
    }

    static Failure unreachable(String detail) {
        return Failure.of(AdsConnectCommand.NOT_REACHABLE, Code.SERVER_UNREACHABLE, detail);
    }

    /** Something answered that does not speak as our server does: a proxy in between, or another program. */
    static Failure stranger(Answer answer, URI server) {
        if (answer.status() >= 300 && answer.status() < 400) {
            return unreachable(server + " sends elsewhere, to " + answer.header("location")
                    + ", and a key is not sent along. Set ADSCONNECT_URL to the address that answers itself.");
        }
        return unreachable("What answers at " + server + " is not Ads Connect, or something in between: HTTP "
                + answer.status() + ", " + (answer.type().isEmpty() ? "of no type" : answer.type())
                + ". See whether the server runs and ADSCONNECT_URL is its address.");
    }
}
