package adsconnect.ui.audit;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * Who did what, when, from where and why (AUDIT-1).
 *
 * @param lines newest first
 * @param words what is searched for
 * @param deeds what was done, the first one for anything
 * @param kinds who did it, the first one for anybody
 * @param from the first day, or empty
 * @param to the last day, or empty
 * @param zone by whose clocks days and times are told
 * @param unfiltered whether all there is can be seen
 * @param head where the chain ends, for whoever sees all of it; else null
 * @param guard whether the program could change it, for whoever sees all of it; else null
 * @param sealed when the newest line was sealed, or null before the first
 * @param csv address of all that is filtered as a table
 * @param jsonLines address of the same for programs
 * @param newest address of the first page, or null on it
 * @param further address of the next page, or null on the last one
 */
public record AuditPage(
        List<Line> lines,
        String words,
        List<Choice> deeds,
        List<Choice> kinds,
        String from,
        String to,
        String zone,
        boolean unfiltered,
        String head,
        Guard guard,
        Moment sealed,
        String csv,
        String jsonLines,
        String newest,
        String further)
        implements View {

    /** @param label text key */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * What keeps the program from changing it.
     *
     * @param key text key
     * @param ways in which it could, or its login could, in words of the database
     */
    public record Guard(String key, String tone, List<String> ways) {}

    /** A particular, in words of the product. */
    public record Fact(String name, String value) {}

    /**
     * One line.
     *
     * @param deed text key of what was done, or null for a deed of another version of the program
     * @param deedName its name
     * @param by text key of what sort of somebody did it
     * @param byName e-mail address of who did it, or null
     * @param owner e-mail address of whom it is about, or null where that is the same
     * @param account its name, or the beginning of its id where it is gone, or null
     * @param profile its id, or null
     * @param key the beginning of its id, or null
     * @param reason in the words of whoever did it, or null
     * @param network where it came from, or null
     */
    public record Line(
            String number,
            Moment at,
            String deed,
            String deedName,
            String by,
            String byName,
            String owner,
            String account,
            String profile,
            String key,
            List<Fact> facts,
            String reason,
            String network) {}

    @Override
    public String template() {
        return "audit/audit";
    }
}
