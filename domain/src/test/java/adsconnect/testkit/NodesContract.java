package adsconnect.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.console.Node;
import adsconnect.domain.console.SeenNode;
import adsconnect.domain.console.port.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Nodes} keeps. */
public abstract class NodesContract {

    private static final Instant NOW = Samples.NOW;

    protected abstract Stores stores();

    @Test
    void a_node_is_there_from_its_first_beat_until_it_leaves() {
        Node older = node(NOW);
        Node newer = node(NOW.plusSeconds(1));
        stores().nodes().beat(newer, NOW);
        stores().nodes().beat(older, NOW);
        stores().nodes().beat(older, NOW.plusSeconds(5));

        assertThat(stores().nodes().all())
                .containsExactly(new SeenNode(older, NOW.plusSeconds(5)), new SeenNode(newer, NOW));

        stores().nodes().leave(older.id());
        stores().nodes().leave(older.id());
        assertThat(stores().nodes().all()).containsExactly(new SeenNode(newer, NOW));
    }

    @Test
    void those_that_were_silent_for_long_are_forgotten_alone() {
        Node gone = node(NOW);
        Node alive = node(NOW);
        stores().nodes().beat(gone, NOW);
        stores().nodes().beat(alive, NOW.plus(Duration.ofDays(1)));

        stores().nodes().forget(NOW.plusSeconds(1));

        assertThat(stores().nodes().all()).extracting(SeenNode::node).containsExactly(alive);
    }

    private static Node node(Instant startedAt) {
        return new Node(UUID.randomUUID(), "1@here", "1.0", "25", "key", startedAt);
    }
}
