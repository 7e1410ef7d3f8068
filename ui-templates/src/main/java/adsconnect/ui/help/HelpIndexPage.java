package adsconnect.ui.help;

import adsconnect.ui.View;
import java.util.Arrays;
import java.util.List;

/** All that there is help on. */
public record HelpIndexPage(List<Topic> topics) implements View {

    /**
     * One topic.
     *
     * @param slug title and introduction are at {@code help.<slug>.title} and {@code help.<slug>.intro}
     * @param address where it stands
     */
    public record Topic(String slug, String address) {}

    public static HelpIndexPage ofAll() {
        return new HelpIndexPage(Arrays.stream(HelpTopic.values())
                .map(topic -> new Topic(topic.slug(), topic.address()))
                .toList());
    }

    @Override
    public String template() {
        return "help/index";
    }
}
