package adsconnect.domain.authorization;

import adsconnect.domain.access.Actor;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ConsentMode;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.Accounts;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.token.port.TokenRefreshes;
import adsconnect.domain.token.port.TokenVault;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Ends an account: its tokens and its data key are destroyed, and what it had goes to whoever else reaches it. */
public final class EndAccount {

    private final Accounts accounts;
    private final Discoveries discoveries;
    private final TokenRefreshes tokenRefreshes;
    private final TokenVault vault;
    private final BindProfiles bindProfiles;
    private final AuditTrail auditTrail;
    private final Clock clock;

    public EndAccount(
            Accounts accounts,
            Discoveries discoveries,
            TokenRefreshes tokenRefreshes,
            TokenVault vault,
            AuditTrail auditTrail,
            Clock clock) {
        this.accounts = accounts;
        this.discoveries = discoveries;
        this.tokenRefreshes = tokenRefreshes;
        this.vault = vault;
        this.bindProfiles = new BindProfiles(discoveries, auditTrail, clock);
        this.auditTrail = auditTrail;
        this.clock = clock;
    }

    /** Must run in a unit of work that has locked its owner and taken its connections away. */
    public void end(Account account, Actor by) {
        // What was picked is no longer bound by now; what Amazon no longer lists for it may be reached by others all
        // the same.
        Set<ProfileId> had = new HashSet<>(discoveries.bound(account.id()));
        discoveries.of(account.id()).profiles().forEach(profile -> had.add(profile.id()));
        // Whoever renews the access token just now must not write it any more.
        tokenRefreshes.fenceOut(account.id());
        vault.destroy(account.id());
        discoveries.forget(account.id());
        accounts.remove(account.id());
        auditTrail.record(AuditLine.of(
                clock.instant(),
                by,
                Deed.ACCOUNT_ENDED,
                Subject.of(account.owner()).account(account.id().value())));
        passOn(had);
    }

    /** A profile moves to another account that reaches it only when the one it had dies (CALL-6). */
    private void passOn(Set<ProfileId> profiles) {
        discoveries.reaching(profiles).stream()
                .map(accounts::byId)
                .flatMap(Optional::stream)
                .filter(heir -> heir.mode() == ConsentMode.ALL)
                .sorted(Comparator.comparing(heir -> heir.consent().givenAt().orElse(Instant.MIN)))
                .forEach(heir -> bindProfiles.bind(heir, profiles));
    }
}
