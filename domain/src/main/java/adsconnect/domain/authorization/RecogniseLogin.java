package adsconnect.domain.authorization;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.authorization.Discovery.HostState;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.authorization.port.PendingConnections;
import java.util.Optional;

/**
 * Looks once more whose a consent is before it is made a new account: its user may have got one for the same login meanwhile,
 * which then gets it (CALL-6).
 */
public final class RecogniseLogin {

    private final Accounts accounts;
    private final PendingConnections pendingConnections;
    private final Discoveries discoveries;
    private final KnownLogins knownLogins;
    private final AdmitConsent admitConsent;

    public RecogniseLogin(
            Accounts accounts,
            PendingConnections pendingConnections,
            Discoveries discoveries,
            KnownLogins knownLogins,
            AdmitConsent admitConsent) {
        this.accounts = accounts;
        this.pendingConnections = pendingConnections;
        this.discoveries = discoveries;
        this.knownLogins = knownLogins;
        this.admitConsent = admitConsent;
    }

    /** Must run in a unit of work that has locked the consent's user. */
    public Outcome recognise(PendingConnection seen) {
        // Whoever discards it at the same moment is waited for.
        Optional<PendingConnection> pending = pendingConnections.lock(seen.account());
        return pending.<Outcome>map(this::look).orElseGet(Gone::new);
    }

    private Outcome look(PendingConnection pending) {
        if (accounts.ofOwner(pending.user()).isEmpty()) {
            return new NewLogin();
        }
        Discovery found = discoveries.of(pending.account());
        if (!found.hostsIn(HostState.ASKING).isEmpty()) {
            return new TooEarly();
        }
        Optional<Account> same = knownLogins.same(pending.user(), found);
        if (same.isPresent()) {
            admitConsent.renew(pending, same.get());
            return new Renewed(same.get());
        }
        return knownLogins.mayBeKnown(pending.user(), found) ? new TooEarly() : new NewLogin();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** The login of none of its user's accounts. */
    public record NewLogin() implements Outcome {}

    /** Nobody knows while a host is being asked, or fails that may list the rest of an account there is. */
    public record TooEarly() implements Outcome {}

    /** It is that account's now. */
    public record Renewed(Account account) implements Outcome {}

    /** It no longer waits. */
    public record Gone() implements Outcome {}
}
