package adsconnect.testkit;

import adsconnect.domain.console.Node;
import adsconnect.domain.console.SeenNode;
import adsconnect.domain.console.port.Nodes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Nodes in a map. */
public final class InMemoryNodes implements Nodes {

    private final Map<UUID, SeenNode> nodes = new ConcurrentHashMap<>();

    @Override
    public void beat(Node node, Instant now) {
        nodes.put(node.id(), new SeenNode(node, now));
    }

    @Override
    public void leave(UUID id) {
        nodes.remove(id);
    }

    @Override
    public void forget(Instant before) {
        nodes.values().removeIf(seen -> seen.seenAt().isBefore(before));
    }

    @Override
    public List<SeenNode> all() {
        return nodes.values().stream()
                .sorted(Comparator.comparing((SeenNode seen) -> seen.node().startedAt())
                        .thenComparing(seen -> seen.node().id()))
                .toList();
    }
}
