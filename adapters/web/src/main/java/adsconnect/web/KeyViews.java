package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.MakeApiKey;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.account.BoundProfile;
import adsconnect.httpkit.Visit;
import adsconnect.ui.keys.KeysPage;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/** The page of the keys of somebody's programs, in its states. */
final class KeyViews {

    private final KeyUseCases useCases;
    private final Occasions occasions;
    private final Clock clock;

    KeyViews(KeyUseCases useCases, Chance chance, Clock clock) {
        this.useCases = useCases;
        this.occasions = new Occasions(chance);
        this.clock = clock;
    }

    /** What the page's buttons were pressed on. */
    Occasion occasion(Visit visit) {
        return occasions.of(visit);
    }

    /** As it is opened. */
    KeysPage fresh(Visit visit, User user) {
        return page(visit, user, null, KeyForm.FRESH, null);
    }

    /** With the key that was made. */
    KeysPage made(Visit visit, User user, MakeApiKey.Made made) {
        return page(
                visit,
                user,
                new KeysPage.Made(made.key().name().value(), made.secret().reveal()),
                KeyForm.FRESH,
                null);
    }

    /** After something was refused; what was filled in stays. */
    KeysPage refused(Visit visit, User user, KeyForm form, String problem) {
        return page(visit, user, null, form, problem);
    }

    private KeysPage page(Visit visit, User user, KeysPage.Made made, KeyForm form, String problem) {
        Formats formats = new Formats(Preferences.of(visit));
        return new KeysPage(
                occasions.another().secret().reveal(),
                made,
                useCases.ownApiKeys().of(user.id()).stream()
                        .map(key -> key(formats, key))
                        .toList(),
                form(user, form),
                problem);
    }

    private KeysPage.Key key(Formats formats, ApiKey key) {
        Instant now = clock.instant();
        return new KeysPage.Key(
                key.name().value(),
                key.id().value().toString(),
                key.scopes().stream().sorted().map(Scope::text).toList(),
                key.profiles().map(Set::size).orElse(null),
                formats.moment(key.madeAt(), now),
                key.expiresAt().map(end -> formats.end(end, now)).orElse(null),
                !key.aliveAt(now),
                key.lastUsedAt().map(used -> formats.moment(used, now)).orElse(null),
                KeyRoutes.KEYS + "/" + key.id().value() + "/revocation");
    }

    private KeysPage.Form form(User user, KeyForm form) {
        return new KeysPage.Form(
                form.name(),
                Arrays.stream(Scope.values())
                        .filter(scope -> scope != Scope.ADMIN || user.role() == Role.ADMIN)
                        .map(scope -> new KeysPage.ScopeChoice(
                                scope.text(),
                                "keys.scope." + scope.text().replace(':', '.'),
                                form.scopes().contains(scope)))
                        .toList(),
                KeyForm.LIFETIMES.stream()
                        .map(lifetime -> new KeysPage.Lifetime(
                                lifetime, "keys.lifetime." + lifetime, lifetime.equals(form.lifetime())))
                        .toList(),
                form.onlySome(),
                useCases.boundProfiles().ofOwner(user.id()).stream()
                        .map(bound -> choice(bound, form))
                        .toList());
    }

    private static KeysPage.ProfileChoice choice(BoundProfile bound, KeyForm form) {
        String id = Long.toString(bound.profile().id().value());
        return new KeysPage.ProfileChoice(
                id,
                bound.profile().name(),
                bound.profile().domain(),
                bound.account().name().value(),
                form.profiles().contains(id));
    }
}
