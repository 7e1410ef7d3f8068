package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Turns what somebody says into a profile, or into the question that has to be asked (section 14). */
@Command(
        name = "resolve",
        description = {
            "Turns words into one profile, or into the question to ask. Ends with 0 for RESOLVED and AMBIGUOUS, with 3 for"
                    + " NOT_FOUND and NOT_AUTHORIZED; the answer is the document each time, and its question stands on"
                    + " stderr.",
            "",
            "  adsconnect resolve US site",
            "  adsconnect resolve Acme 日本站"
        })
public final class ResolveCommand extends ClientCommand {

    @Parameters(
            paramLabel = "WORDS",
            arity = "1..*",
            description = "What was said, in English or Chinese, or a profile id.")
    private List<String> words;

    @Override
    int ask(Server server) {
        Map<String, Object> answer = ChosenProfile.resolve(server, String.join(" ", words));
        switch (Fields.text(answer, "status")) {
            case ChosenProfile.RESOLVED -> {
                return done(answer);
            }
            case "AMBIGUOUS" -> {
                screen().say(ChosenProfile.question(answer));
                return done(answer);
            }
            default -> throw new Failure(AdsConnectCommand.REFUSED, answer, ChosenProfile.question(answer));
        }
    }
}
