package adsconnect.application.cli.client;

import adsconnect.application.cli.AdsConnectCommand;
import adsconnect.application.cli.Failure;
import adsconnect.application.cli.Json;
import adsconnect.domain.Code;
import adsconnect.domain.proxy.AdsPath;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calls Amazon's Ads API for one profile, through the server (TOK-3). */
@Command(
        name = "ads",
        description = {
            "Calls Amazon's Ads API for a profile, through the server, which puts token and headers in itself. Amazon's JSON"
                    + " is the document; what is not JSON comes as {httpStatus, contentType, body}. Where Amazon refuses,"
                    + " the command ends with 4 and the document has its httpStatus and body. Nothing in it that looks"
                    + " like a token is shown.",
            "",
            "  adsconnect ads \"US site\" GET '/sd/campaigns?count=10'",
            "  adsconnect ads \"US site\" POST /sp/campaigns/list --body wish.json \\",
            "      --content-type application/vnd.spCampaign.v3+json"
        })
public final class AdsCommand extends ClientCommand {

    private static final String OURS = "ads-connect-error";

    private enum Method {
        GET,
        POST,
        PUT,
        PATCH,
        DELETE
    }

    @Mixin
    private ChosenProfile profile;

    @Parameters(index = "1", paramLabel = "METHOD", description = "One of: ${COMPLETION-CANDIDATES}.")
    private Method method;

    @Parameters(index = "2", paramLabel = "PATH", description = "Of Amazon's API, with its query.")
    private String path;

    @Option(names = "--body", paramLabel = "F", description = "The file to send; - is standard input.")
    private String body;

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "What is sent, and wanted back (default: application/json).")
    private String contentType;

    @Override
    void checkUsage() {
        // What led out of it would be a call of ours, without what the command for that asks first.
        String[] parts = path.split("\\?", 2);
        Optional<String> query = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        if (AdsPath.parse(parts[0].startsWith("/") ? parts[0] : "/" + parts[0], query)
                .isEmpty()) {
            throw Failure.misuse("PATH is no plain path of Amazon's API, such as /sd/campaigns?count=10");
        }
        if (contentType != null && !contentType.matches("[\\x21-\\x7e ]+")) {
            throw Failure.misuse("--content-type is not a media type");
        }
    }

    @Override
    int ask(Server server) {
        // Before anything is asked: a file that is not there is found in time.
        SentBody sent = SentBody.of(body, surroundings());
        String base = "/profiles/" + profile.id(server, screen()) + "/ads";
        Answer answer = server.send(
                method.name(), base + (path.startsWith("/") ? path : "/" + path), headers(), sent.publisher());
        if (!answer.header(OURS).isEmpty()) {
            throw server.refusal(answer);
        }
        if (!answer.done()) {
            throw refusedByAmazon(answer);
        }
        return screen().show(document(answer), Screen.Look.FIELDS);
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("accept-encoding", "identity");
        // Amazon's lists want the type of what they answer told, too; a type that names a request is none.
        boolean ofAnswer =
                contentType != null && !contentType.toLowerCase(Locale.ROOT).contains("request");
        headers.put("accept", ofAnswer ? contentType : "*/*");
        if (contentType != null || body != null) {
            headers.put("content-type", contentType == null ? "application/json" : contentType);
        }
        return headers;
    }

    private static Object document(Answer answer) {
        if (answer.type().endsWith("json")) {
            try {
                return Json.read(answer.body());
            } catch (IOException otherThanItSays) {
                // Told as the text that it is.
            }
        }
        return told(answer);
    }

    private static Map<String, Object> told(Answer answer) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("httpStatus", answer.status());
        document.put("contentType", answer.type());
        document.put("body", answer.text());
        return document;
    }

    private static Failure refusedByAmazon(Answer answer) {
        Code code = code(answer.status());
        String detail = "Amazon answered HTTP " + answer.status() + "; its words are in body.";
        Map<String, Object> document = new LinkedHashMap<>(Failure.document(code, detail));
        if (code == Code.AMAZON_REFUSED) {
            // The same again would be refused again.
            document.put("retryable", false);
        }
        document.putAll(told(answer));
        return new Failure(
                AdsConnectCommand.AMAZON_FAILED,
                document,
                "Amazon answered HTTP " + answer.status() + ": " + start(answer));
    }

    private static Code code(int status) {
        if (status == 429) {
            return Code.AMAZON_THROTTLED;
        }
        return status >= 500 ? Code.AMAZON_UNAVAILABLE : Code.AMAZON_REFUSED;
    }

    private static String start(Answer answer) {
        String text = answer.text();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
