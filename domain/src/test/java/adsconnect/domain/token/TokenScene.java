package adsconnect.domain.token;

import adsconnect.domain.Secret;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.authorization.port.Discoveries;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.HandHeartbeat;
import adsconnect.testkit.InMemoryStores;
import adsconnect.testkit.MovableClock;
import adsconnect.testkit.Refreshing;
import adsconnect.testkit.Samples;
import adsconnect.testkit.ScriptedOAuth;
import adsconnect.testkit.ScriptedRecentChanges;
import adsconnect.testkit.ShortPause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A manager whose account has a bound profile and a token, a key of theirs, and two nodes. */
final class TokenScene {

    static final Duration COOL_DOWN = Duration.ofSeconds(30);

    final MovableClock clock = new MovableClock();
    final InMemoryStores stores = new InMemoryStores();
    final ScriptedOAuth oauth = new ScriptedOAuth(clock);
    final ShortPause pause = new ShortPause();
    final User owner = Samples.manager();
    final Account account = Samples.account(owner, "Acme");
    final Profile profile = Samples.profile("Bound");
    final Node here = new Node();
    final Node there = new Node();

    TokenScene() {
        stores.users().add(owner, "hash");
        stores.accounts().add(account);
        Discoveries discoveries = stores.discoveries();
        discoveries.begin(account.id(), account.region(), clock.instant());
        for (int host = 0; host < Region.values().length; host++) {
            Instant now = clock.instant();
            Discoveries.Task task = discoveries.claim(now, now.plusSeconds(30)).orElseThrow();
            discoveries.answered(task, profile.region() == task.host() ? List.of(profile) : List.of());
        }
        discoveries.bind(account.id(), List.of(profile.id()));
        stores.tokenVault().admit(account.id());
        stores.tokenVault().keep(account.id(), Purpose.REFRESH_TOKEN, new Secret("Atzr|kept"), Instant.MAX);
    }

    Caller caller() {
        ApiKey key = Samples.key(owner, Set.of(Scope.TOKENS_READ));
        return new Caller(owner, key);
    }

    /** One that has a memory of its own of what it handed out. */
    final class Node {

        final RefreshOnce refresh =
                Refreshing.once(stores, stores.tokenVault(), oauth, new HandHeartbeat(), pause, clock);
        final HandOutToken tokens = new HandOutToken(refresh, Duration.ofMinutes(5), clock);
        final RenewInTime renewInTime = new RenewInTime(refresh, stores.tokenRefreshes(), clock);
        final CountHandouts handouts = new CountHandouts(stores.auditTrail(), stores.unitOfWork(), clock);
        final ScriptedRecentChanges changes = new ScriptedRecentChanges();
        final BoundProfiles profiles = stores.boundProfiles();
        final IssueToken issue = new IssueToken(profiles, tokens, renewInTime, handouts, changes, clock);
        final RenewToken renew =
                new RenewToken(profiles, stores.accounts(), tokens, renewInTime, handouts, COOL_DOWN, clock);

        AccessToken read(Caller caller) {
            return ((IssueToken.Issued) issue.issue(caller, profile.id())).token();
        }

        AccessToken forced(Caller caller) {
            return ((RenewToken.Renewed) renew.ofProfile(caller, profile.id())).token();
        }

        /** What its job does. */
        int renewWhatIsDue() {
            int renewed = 0;
            for (var due = renewInTime.claim(); due.isPresent(); due = renewInTime.claim()) {
                renewInTime.renew(due.get());
                renewed++;
            }
            return renewed;
        }
    }
}
