package adsconnect.domain.console;

import adsconnect.domain.console.port.Examination;
import adsconnect.domain.console.port.InstallationStates;
import adsconnect.domain.console.port.Nodes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows an installation as it is set and stands, with all of its nodes. */
public final class ReadInstallation {

    private final Examination examination;
    private final Nodes nodes;
    private final InstallationStates states;
    private final Clock clock;

    public ReadInstallation(Examination examination, Nodes nodes, InstallationStates states, Clock clock) {
        this.examination = examination;
        this.nodes = nodes;
        this.states = states;
        this.clock = clock;
    }

    /** Its nodes, and what of them should be the same and is not. */
    public record Seen(List<SeenNode> nodes, boolean differInVersion, boolean differInMasterKey) {}

    public List<InForce> settings() {
        return examination.settings();
    }

    public InstallationState state() {
        return states.read(clock.instant());
    }

    public Seen nodes() {
        Instant now = clock.instant();
        List<SeenNode> all = nodes.all();
        return new Seen(all, differ(all, now, Node::version), differ(all, now, Node::masterKey));
    }

    /** Those that are gone may have been anything. */
    private static boolean differ(List<SeenNode> all, Instant now, Function<Node, String> what) {
        Set<String> found = all.stream()
                .filter(seen -> !seen.silent(now))
                .map(SeenNode::node)
                .map(what)
                .collect(Collectors.toSet());
        return found.size() > 1;
    }
}
