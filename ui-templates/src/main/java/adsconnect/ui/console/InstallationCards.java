package adsconnect.ui.console;

import adsconnect.ui.Moment;
import adsconnect.ui.View;
import java.util.List;

/**
 * The nodes, the database and what waits in it; asked for anew by itself.
 *
 * @param warnings keys of what of the nodes should be the same and is not
 */
public record InstallationCards(
        List<String> warnings, List<NodeLine> nodes, DatabaseLine database, List<QueueLine> queues, String live)
        implements View {

    @Override
    public String template() {
        return "console/_installation";
    }

    /** @param silent whether it may be gone without a word */
    public record NodeLine(
            String name, String version, String java, String masterKey, Moment started, Moment seen, boolean silent) {}

    /** @param upToDate whether the migrations that were applied are this program's */
    public record DatabaseLine(String version, String size, String migration, String expected, boolean upToDate) {}

    /** @param oldest null where nothing waits */
    public record QueueLine(String name, String count, Moment oldest) {}
}
