package adsconnect.application.cli.client;

import adsconnect.application.cli.Failure;
import adsconnect.domain.feedback.Feedback;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells whoever runs the server how it went (section 16). */
@Command(
        name = "feedback",
        description = {
            "Tells whoever runs the server how it went. What looks like a secret is masked before it is kept.",
            "",
            "  adsconnect feedback --sentiment negative --category bug The numbers of Monday are missing"
        })
public final class FeedbackCommand extends ClientCommand {

    private static final int LONGEST = 64 * 1024;

    @Option(names = "--sentiment", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Feedback.Sentiment sentiment;

    @Option(names = "--category", required = true, description = "One of: ${COMPLETION-CANDIDATES}.")
    private Feedback.Category category;

    @Option(names = "--skill", paramLabel = "NAME", description = "The agent's skill that it is about.")
    private String skill;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What you have to say; - is standard input.")
    private List<String> words;

    @Override
    int ask(Server server) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("sentiment", sentiment.name());
        message.put("category", category.name());
        if (skill != null) {
            message.put("skillName", skill);
        }
        message.put("content", content());
        return done(server.post("/feedback", message));
    }

    private String content() {
        if (!words.equals(List.of("-"))) {
            return String.join(" ", words);
        }
        try {
            return new String(surroundings().input().readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        } catch (IOException closed) {
            throw Failure.misuse("Nothing can be read from standard input");
        }
    }
}
