package adsconnect.architecture.journeys;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What came back, all of it as one text. */
record Answer(int status, Optional<String> location, String body, String whole) {

    /**
     * What is new on each request, whoever asks for whatever: what is drawn by chance, numbers of new messages, times, and how
     * far Amazon is with listing one's own profiles; of whose there are, words tell.
     */
    private static final Pattern FRESH = Pattern.compile("(?<=[?&](?:amp;)?(?:state|code_challenge)=)[\\w-]+"
            + "|(?<=/a/|name=\"occasion\" value=\")[\\w-]{22}"
            + "|(?<=adsc_(?:session|browser|message|led)=)[\\w-]+|(?<=/help/messages/)[0-9]+"
            + "|(?<=[Ee]xpires=)[^;\\]]+|(?:[0-9]+ min )?[0-9]+ s\\b"
            + "|just now|[0-9]+ minutes? ago|[0-9]+ min left"
            + "|(?s:<div id=\"profile-rows\".*?<details class=\"fold missing\">)");

    static Answer of(HttpResponse<String> response) {
        Map<String, Object> headers = new TreeMap<>(response.headers().map());
        headers.remove("date");
        headers.remove("content-length");
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("location"),
                response.body(),
                response.statusCode() + "\n" + headers + "\n" + response.body());
    }

    /** With the address that was asked for left out, which may carry several ids. */
    Answer to(HttpVisitor.Question question) {
        String path = question.path();
        String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
        Pattern address = Pattern.compile("(?:" + Pattern.quote(path) + "|" + Pattern.quote(encoded) + ")(?![\\w/%])");
        return new Answer(status, location, body, address.matcher(whole).replaceAll("(the address)"));
    }

    /** All of it, with the id that was asked for left out. */
    String without(String id) {
        return whole.replace(id, "(the id)");
    }

    /** To be held against the answer about another id; so may be what names one that never was, which only repeats the question. */
    String comparable(String... ids) {
        String rest = whole;
        for (String id : ids) {
            rest = rest.replace(id, "(the id)");
        }
        return FRESH.matcher(rest).replaceAll("(fresh)");
    }
}
