package adsconnect.domain.console;

import adsconnect.domain.console.port.Nodes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says that this node is there, for as long as it runs; those that fell silent long ago are forgotten. */
public final class KeepNode {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final Nodes nodes;
    private final Node self;
    private final Clock clock;

    public KeepNode(Nodes nodes, Node self, Clock clock) {
        this.nodes = nodes;
        this.self = self;
        this.clock = clock;
    }

    public void beat() {
        Instant now = clock.instant();
        nodes.beat(self, now);
        nodes.forget(now.minus(REMEMBERED));
    }

    public void leave() {
        nodes.leave(self.id());
    }
}
