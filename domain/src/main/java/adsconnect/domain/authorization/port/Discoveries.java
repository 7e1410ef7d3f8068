package adsconnect.domain.authorization.port;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.Discovery;
import adsconnect.domain.marketplace.Region;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The profiles that each consent reaches: the discovery of them, one task for each API host, and what was found. It stays
 * when the consent becomes an account. Reports about a task that is no longer the caller's (another took it when its time
 * was up, or the consent ended) change nothing.
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

    /** Has all three hosts asked for that consent. */
    void begin(AccountId account, Region region, Instant now);

    /** The discovery of that consent; without hosts if there is none. */
    Discovery of(AccountId account);

    /** Takes one task that is due, for the caller alone, until then; another may take it afterwards. */
    Optional<Task> claim(Instant now, Instant until);

    /**
     * What a host said; a profile that it listed before and no longer lists is gone. One that is bound stays bound, for it may
     * come back.
     */
    void answered(Task task, List<Profile> profiles);

    /** Amazon failed; to be asked again then. */
    void postpone(Task task, Instant nextAt);

    /** Amazon failed for good: asked again when somebody wants it ({@link #retry}, {@link #askBy}). */
    void failed(Task task);

    /** Amazon failed too often to keep anybody waiting; the host counts as failed, and is asked again then all the same. */
    void failedUntil(Task task, Instant nextAt);

    /** Asks the failed hosts again; all of them if every one has answered, for there may be something new. */
    void retry(AccountId account, Instant now);

    /**
     * The same, but what was asked for anew only lately is left alone.
     *
     * @param answered those that have answered are left alone if that was later than this
     * @param failed those that failed are left alone if that was later than this
     */
    void retryUnlessAsked(AccountId account, Instant now, Instant answered, Instant failed);

    /**
     * Hosts that have answered, or failed, are asked again then at the latest; they count as what they are until they have
     * answered anew. Nothing happens to those of an account that rests.
     */
    void askBy(AccountId account, Instant then);

    /** Frees profiles that are bound to the account and that no host lists any more, but for those that are in use. */
    void forgetUnlisted(AccountId account, Collection<ProfileId> inUse);

    /** Nothing is asked for that account any more, whoever wants it; what is being asked is no longer its asker's. */
    void rest(AccountId account);

    /** All hosts of an account that rested are due now. */
    void wake(AccountId account, Instant now);

    /**
     * Binds profiles to the account that found them: only bound ones are seen by programs. Each is bound to one account of
     * the installation at most and keeps the one it has (CALL-6).
     *
     * @return those that are bound to this account now
     */
    Set<ProfileId> bind(AccountId account, Collection<ProfileId> profiles);

    /** The profiles that are bound to the account. */
    Set<ProfileId> bound(AccountId account);

    /** Takes the binding of profiles to this account away; it still reaches them. */
    void unbind(AccountId account, Collection<ProfileId> profiles);

    /** All consents that reach one of these profiles, whether it is bound to them or not. */
    Set<AccountId> reaching(Collection<ProfileId> profiles);

    /** The accounts that these profiles are bound to; nothing for those that are free. */
    Map<ProfileId, AccountId> boundTo(Collection<ProfileId> profiles);

    /**
     * Makes what one consent found that of an account of the same login. Of the account's own profiles those stay that were
     * found again, and those at hosts that have not answered; what is bound stays bound.
     */
    void handOver(AccountId from, AccountId to);

    /** Removes all that a consent found. */
    void forget(AccountId account);
}
