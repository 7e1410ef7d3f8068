package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Parameters;

/** The profile that a command is about: its id, or words that lead to it (section 14). */
final class ChosenProfile {

    static final String RESOLVED = "RESOLVED";

    private static final Pattern ID = Pattern.compile("\\d{1,19}");

    @Parameters(
            index = "0",
            paramLabel = "PROFILE",
            description = "The id of a profile, or words that mean one: \"US\", \"my store in Germany\", \"Acme 日本\".")
    private String words;

    /** Its id. Where the words are not clear, the answer is the question, and nothing is done. */
    String id(Server server, Screen screen) {
        String said = words.strip();
        if (ID.matcher(said).matches()) {
            return said;
        }
        Map<String, Object> answer = resolve(server, said);
        if (!Fields.text(answer, "status").equals(RESOLVED)) {
            throw new Failure(AdsConnectCommand.REFUSED, answer, question(answer));
        }
        String id = Fields.text(answer, "profileId");
        screen.say("This is about profile " + id + ": "
                + Stream.of("accountName", "countryCode", "region")
                        .map(name -> Fields.text(answer, name))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        return id;
    }

    static Map<String, Object> resolve(Server server, String words) {
        return server.get("/profiles/resolve?q=" + Server.part(words));
    }

    /** What has to be asked, or said, before anything can be done. */
    static String question(Map<String, Object> answer) {
        String question = Fields.text(answer, "question");
        return question.isEmpty() ? "No profile is meant by these words." : question;
    }
}
