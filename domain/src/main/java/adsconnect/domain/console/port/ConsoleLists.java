package adsconnect.domain.console.port;

import adsconnect.domain.ListPlace;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.Purview;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.ConnectLinkId;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.console.WatchedConsent;
import adsconnect.domain.console.WatchedKey;
import adsconnect.domain.console.WatchedLink;
import adsconnect.domain.console.WatchedRun;
import adsconnect.domain.sync.RunState;
import adsconnect.domain.sync.SyncRunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links, consents, syncs and keys of all owners, as somebody may see them, the newest first; only to be looked at. Words, in
 * lower case, are found in the owner's address and in names; none are found in all. No states are all states.
 */
public interface ConsoleLists {

    List<WatchedLink> links(
            Purview whose, String words, Set<ConnectLink.Status> states, Instant now, ListPlace below, int atMost);

    Optional<WatchedLink> link(Purview whose, ConnectLinkId id);

    /** Those that still wait, the one that ends first in front. */
    List<WatchedConsent> consents(Purview whose, String words, Instant now, ListPlace after, int atMost);

    /** However it stands. */
    Optional<WatchedConsent> consent(Purview whose, AccountId account);

    List<WatchedRun> runs(Purview whose, String words, Set<RunState> states, ListPlace below, int atMost);

    Optional<WatchedRun> run(Purview whose, SyncRunId id);

    /** @param soon until when a key that ends is {@code ENDING} */
    List<WatchedKey> keys(
            Purview whose, String words, Set<KeyState> states, Instant now, Instant soon, ListPlace below, int atMost);

    Optional<WatchedKey> key(Purview whose, ApiKeyId id);
}
