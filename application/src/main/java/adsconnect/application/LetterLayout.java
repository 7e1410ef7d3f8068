package adsconnect.application;

import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.Postbox;
import java.util.List;
import java.util.stream.Collectors;

/** How a letter looks: paragraphs, one button, and small words at its foot. */
final class LetterLayout {

    private LetterLayout() {}

    /**
     * The same in text and in HTML, without anything that is fetched from anywhere.
     *
     * @param address where its button leads
     */
    static Postbox.Mail mail(
            Letter letter, String subject, List<String> paragraphs, String address, String deed, String foot) {
        String text = String.join("\n\n", paragraphs) + "\n\n" + deed + ":\n" + address + "\n\n--\n" + foot + "\n";
        String html = """
                <!DOCTYPE html><html lang="%s"><body style="font-family:sans-serif;line-height:1.5;max-width:36em">
                %s
                <p><a href="%s" style="display:inline-block;padding:.6em 1.2em;border-radius:6px;background:#1f5fbf;color:#fff">%s</a></p>
                <p style="color:#666;font-size:.85em">%s</p>
                </body></html>
                """.formatted(
                        letter.language(),
                        paragraphs.stream()
                                .map(paragraph -> "<p style=\"white-space:pre-line\">" + escaped(paragraph) + "</p>")
                                .collect(Collectors.joining("\n")),
                        escaped(address),
                        escaped(deed),
                        escaped(foot));
        return new Postbox.Mail(letter.id().toString(), letter.to(), oneLine(subject), text, html);
    }

    private static String oneLine(String subject) {
        return subject.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
