package adsconnect.domain.authorization.port;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The discovery of profiles, one task for each API host of each pending connection. Reports about a task that is no
 * longer the caller's (another took it when its time was up, or the pending connection ended) change nothing.
 */
public interface Discoveries {

    /**
     * One host to ask for one consent.
     *
     * @param region the consent's own region, whose token host renews its access token
     * @param attempt counts from 1, and anew when somebody asks again
     * @param fence grows with every claim and never starts over; whoever reports with an older one changes nothing
     */
    record Task(AccountId account, Region host, Region region, int attempt, long fence) {}

    /** The discovery of that pending connection; without hosts if there is none. */
    Discovery of(AccountId account);

    /** Takes one task that is due, for the caller alone, until then; another may take it afterwards. */
    Optional<Task> claim(Instant now, Instant until);

    void answered(Task task, List<Profile> profiles);

    /** Amazon failed; to be asked again then. */
    void postpone(Task task, Instant nextAt);

    void failed(Task task);

    /** Asks the failed hosts again; all of them if every one has answered, for there may be something new. */
    void retry(AccountId account, Instant now);
}
