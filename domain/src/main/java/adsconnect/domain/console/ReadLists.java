package adsconnect.domain.console;

import adsconnect.domain.ListPage;
import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Purview;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.console.port.ConsoleLists;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Shows links, consents, syncs and keys over all owners, page by page (section 17). */
public final class ReadLists {

    public static final int AT_ONCE = 50;

    private final ConsoleLists lists;
    private final Clock clock;

    public ReadLists(ConsoleLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    public ListPage<WatchedLink> links(
            Purview whose, String words, Set<ConnectLink.Status> states, ListPlace below, int atMost) {
        return ListPage.of(
                lists.links(whose, words, states, clock.instant(), below, atMost + 1), atMost, WatchedLink::place);
    }

    public Optional<WatchedLink> link(Purview whose, ConnectLinkId id) {
        return lists.link(whose, id);
    }

    /** Those that wait, the one that ends first in front. */
    public ListPage<WatchedConsent> consents(Purview whose, String words, ListPlace after) {
        return ListPage.of(
                lists.consents(whose, words, clock.instant(), after, AT_ONCE + 1), AT_ONCE, WatchedConsent::place);
    }

    /** Also one that is over and was not discarded yet. */
    public Optional<WatchedConsent> consent(Purview whose, AccountId account) {
        return lists.consent(whose, account);
    }

    public ListPage<WatchedRun> runs(Purview whose, String words, Set<RunState> states, ListPlace below, int atMost) {
        return ListPage.of(lists.runs(whose, words, states, below, atMost + 1), atMost, WatchedRun::place);
    }

    public Optional<WatchedRun> run(Purview whose, SyncRunId id) {
        return lists.run(whose, id);
    }

    public ListPage<WatchedKey> keys(Purview whose, String words, Set<KeyState> states, ListPlace below, int atMost) {
        Instant now = clock.instant();
        return ListPage.of(
                lists.keys(whose, words, states, now, now.plus(ReadAttention.SOON), below, atMost + 1),
                atMost,
                WatchedKey::place);
    }

    public Optional<WatchedKey> key(Purview whose, ApiKeyId id) {
        return lists.key(whose, id);
    }
}
