package adsconnect.ui.webhooks;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * The webhooks that somebody has the console over, and the form for another one (RECO-5).
 *
 * @param occasion what a new secret follows from
 * @param made the one that was just made, or null
 * @param letters that were given up, for admins, the newest first
 * @param events that can't be told, for admins
 * @param everybody whether they hear of everybody's accounts
 * @param problem text key of why none was made, or null
 * @param done text key of what was done, or null
 */
public record WebhooksPage(
        String occasion,
        Made made,
        List<Hook> hooks,
        Form form,
        List<Letter> letters,
        List<Event> events,
        boolean everybody,
        String problem,
        String done)
        implements View {

    /** @param secret shown this once */
    public record Made(int number, String path, String secret) {}

    /**
     * One of them.
     *
     * @param path where it is looked at
     * @param owner of somebody else's, or null
     * @param state {@code on}, {@code off}, {@code paused}, {@code gone}, or {@code silent} because of its owner
     * @param succeeded when anything last arrived there, or null
     * @param failing since when nothing does, or null
     */
    public record Hook(
            String path,
            int number,
            String address,
            String owner,
            String state,
            String tone,
            List<String> topics,
            int waiting,
            int givenUp,
            Moment succeeded,
            Moment failing) {}

    /**
     * One that was not sent.
     *
     * @param kind text key of what it is about
     * @param trouble the mail server's words
     */
    public record Letter(String to, String kind, String trouble, Moment at) {}

    /** One that was set aside. @param topic text key */
    public record Event(String id, String topic, String trouble, Moment at) {}

    /**
     * What was filled in.
     *
     * @param missing whether the reason is
     */
    public record Form(String address, List<Choice> topics, String reason, boolean missing) {}

    /** @param label text key */
    public record Choice(String value, String label, boolean ticked) {}

    @Override
    public String template() {
        return "webhooks/webhooks";
    }
}
