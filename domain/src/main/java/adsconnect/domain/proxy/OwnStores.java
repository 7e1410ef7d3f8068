package adsconnect.domain.proxy;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.proxy.port.AuthorizationNumbers;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds what a program may use, by the numbers of profiles and of authorizations (section 13). */
public final class OwnStores {

    private final BoundProfiles profiles;
    private final AuthorizationNumbers numbers;
    private final Clock clock;

    public OwnStores(BoundProfiles profiles, AuthorizationNumbers numbers, Clock clock) {
        this.profiles = profiles;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** @param authorization the number of its account */
    public record Store(BoundProfile bound, long authorization) {
        public Store {
            Objects.requireNonNull(bound);
        }
    }

    /** All that the key sees. */
    public List<Store> all(Caller caller) {
        return of(caller).stream()
                .filter(store -> caller.sees(store.bound().profile().id().value()))
                .toList();
    }

    /** The one that is meant; by an authorization alone, any of its profiles that the key sees. */
    public Outcome find(Caller caller, Optional<Long> authorization, Optional<ProfileId> profile) {
        if (authorization.isEmpty() && profile.isEmpty()) {
            return new NothingNamed();
        }
        if (!caller.user().plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        List<Store> own = of(caller);
        List<Store> named = own.stream()
                .filter(store ->
                        profile.map(store.bound().profile().id()::equals).orElse(true))
                .filter(store -> profile.isPresent()
                        || authorization
                                .filter(number -> number == store.authorization())
                                .isPresent())
                .toList();
        if (named.isEmpty()) {
            return new NoSuchStore();
        }
        List<Store> seen = named.stream()
                .filter(store -> caller.sees(store.bound().profile().id().value()))
                .toList();
        if (seen.isEmpty()) {
            return new NotOnTheList();
        }
        Store found = seen.getFirst();
        if (authorization.filter(number -> number != found.authorization()).isPresent()) {
            return own.stream().anyMatch(store -> store.authorization() == authorization.get())
                    ? new Disagreement()
                    : new NoSuchStore();
        }
        return found.bound().account().consent().end().isPresent() ? new ConsentOver() : new Found(found);
    }

    private List<Store> of(Caller caller) {
        Map<AccountId, Long> known = numbers.ofOwner(caller.user().id());
        return profiles.ofOwner(caller.user().id()).stream()
                .filter(bound -> known.containsKey(bound.account().id()))
                .map(bound -> new Store(bound, known.get(bound.account().id())))
                .toList();
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Found(Store store) implements Outcome {}

    /** Neither a profile nor an authorization. */
    public record NothingNamed() implements Outcome {}

    /** The user has no active plan (PLAN-2). */
    public record PlanRequired() implements Outcome {}

    /** There is none, or it is somebody else's (SEC-1). */
    public record NoSuchStore() implements Outcome {}

    /** It is the user's, but the key may see only others. */
    public record NotOnTheList() implements Outcome {}

    /** The profile is another authorization's. */
    public record Disagreement() implements Outcome {}

    /** The account has to be reconnected (RECO-2). */
    public record ConsentOver() implements Outcome {}
}
