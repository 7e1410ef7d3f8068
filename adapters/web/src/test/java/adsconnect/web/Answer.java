package adsconnect.web;

import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Reply.SetCookie;
import adsconnect.ui.Text;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What came back from a visit. */
record Answer(Reply reply) {

    private static final Text ENGLISH = Text.of("en");

    int status() {
        return reply.status();
    }

    String html() {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    /** Body, headers and cookies: all that leaves the house. */
    String everything() {
        return reply.status() + " " + reply.headers() + " " + reply.cookies() + " " + html();
    }

    String location() {
        return reply.headers().getOrDefault("location", "");
    }

    boolean reloadsThePage() {
        return reply.status() == 200 && "true".equals(reply.headers().get("hx-refresh"));
    }

    Optional<SetCookie> cookie(String name) {
        return reply.cookies().stream()
                .filter(cookie -> cookie.name().equals(name))
                .findFirst();
    }

    /** Whether the page of that failure is shown. */
    boolean failsWith(String code) {
        return says("failure." + code + ".title") && says("failure." + code + ".text");
    }

    /** Whether the English text at that key is on the page. */
    boolean says(String key, Object... values) {
        return html().contains(escaped(ENGLISH.get(key, values)));
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
