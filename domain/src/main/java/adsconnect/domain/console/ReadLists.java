package adsconnect.domain.console;

import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Purview;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.sync.SyncRunId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Shows links, consents, syncs and keys over all owners, page by page (section 17). */
public final class ReadLists {

    public static final int AT_ONCE = 50;

    private final ConsoleLists lists;
    private final Clock clock;

    public ReadLists(ConsoleLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /**
     * A page.
     *
     * @param further below which place the next one begins; empty on the last one
     */
    public record Page<T>(List<T> rows, Optional<ListPlace> further) {

        static <T> Page<T> of(List<T> found, int atMost, Function<T, ListPlace> place) {
            List<T> shown = found.subList(0, Math.min(atMost, found.size()));
            return new Page<>(
                    shown, found.size() > atMost ? Optional.of(place.apply(shown.getLast())) : Optional.empty());
        }
    }

    public Page<WatchedLink> links(
            Purview whose, String words, Set<ConnectLink.Status> states, ListPlace below, int atMost) {
        return Page.of(
                lists.links(whose, words, states, clock.instant(), below, atMost + 1), atMost, WatchedLink::place);
    }

    public Optional<WatchedLink> link(Purview whose, ConnectLinkId id) {
        return lists.link(whose, id);
    }

    /** Those that wait, the one that ends first in front. */
    public List<WatchedConsent> consents(Purview whose) {
        return lists.consents(whose, clock.instant(), AT_ONCE);
    }

    public Page<WatchedRun> runs(
            Purview whose, String words, Set<WatchedRun.State> states, ListPlace below, int atMost) {
        return Page.of(lists.runs(whose, words, states, below, atMost + 1), atMost, WatchedRun::place);
    }

    public Optional<WatchedRun> run(Purview whose, SyncRunId id) {
        return lists.run(whose, id);
    }

    public Page<WatchedKey> keys(Purview whose, String words, Set<KeyState> states, ListPlace below, int atMost) {
        Instant now = clock.instant();
        return Page.of(
                lists.keys(whose, words, states, now, now.plus(ReadAttention.SOON), below, atMost + 1),
                atMost,
                WatchedKey::place);
    }

    public Optional<WatchedKey> key(Purview whose, ApiKeyId id) {
        return lists.key(whose, id);
    }
}
