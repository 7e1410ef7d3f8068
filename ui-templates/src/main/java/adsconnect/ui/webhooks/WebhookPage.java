package adsconnect.ui.webhooks;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * One webhook, what can be done with it, and its deliveries (RECO-5).
 *
 * @param occasion what a new secret follows from
 * @param secret the new one, shown this once, or null
 * @param formerUntil how long the secret before signs too, or null
 * @param states which deliveries to show
 * @param zone by whose clocks its days and times are told
 * @param missing id of the form whose reason is missing, or empty
 * @param typed what was typed there
 * @param done text key of what was done, or null
 * @param aim how it is let lead elsewhere
 */
public record WebhookPage(
        WebhooksPage.Hook hook,
        String occasion,
        String secret,
        Moment formerUntil,
        List<State> states,
        List<Delivery> deliveries,
        String newest,
        String further,
        String zone,
        String missing,
        String typed,
        String done,
        Aim aim)
        implements View {

    /**
     * The form for its address and topics.
     *
     * @param seenAddress where it led when the form was shown
     * @param seenTopics what it heard of then
     * @param problem text key of why it was refused, or null
     * @param open whether something was filled in
     */
    public record Aim(
            WebhooksPage.Form form, String seenAddress, List<String> seenTopics, String problem, boolean open) {}

    /** @param label text key */
    public record State(String address, String label, boolean chosen) {}

    /**
     * One delivery.
     *
     * @param topic text key
     * @param account what it is about, or null
     * @param state text key
     * @param due when it is tried again, or null
     * @param tried when it was last tried, or null
     * @param status of the answer, or null
     * @param trouble text key of why there was none, or null
     * @param answer the beginning of what was answered, or null
     */
    public record Delivery(
            String number,
            String id,
            String topic,
            String account,
            Moment at,
            String state,
            String tone,
            int attempts,
            Moment due,
            Moment tried,
            String status,
            String trouble,
            String answer) {}

    @Override
    public String template() {
        return "webhooks/webhook";
    }
}
