package adsconnect.ui.help;

import adsconnect.ui.View;
import java.util.List;

/**
 * One help topic.
 *
 * @param topic its slug; title and introduction are at {@code help.<topic>.title} and {@code help.<topic>.intro}
 * @param sections what it says
 */
public record HelpPage(String topic, List<Section> sections) implements View {

    /**
     * One thing to know.
     *
     * @param name heading and words are at {@code help.<topic>.<name>} and {@code help.<topic>.<name>.text}
     * @param toDo whether something can be done about it, which stands at {@code help.<topic>.<name>.do}
     */
    public record Section(String name, boolean toDo) {}

    @Override
    public String template() {
        return "help/help";
    }
}
