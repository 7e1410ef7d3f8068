package adsconnect.domain.token;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.ShortMemory;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.RecentChanges;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.AmazonFailure.Kind;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.audit.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Hands a program the access token of one of its profiles (TOK-2). Whether its key has the scope for it, whoever asks has
 * looked already.
 */
public final class IssueToken {

    private static final int MOST_REMEMBERED = 20_000;

    private final BoundProfiles profiles;
    private final HandOutToken tokens;
    private final RenewInTime renewInTime;
    private final CountHandouts handouts;
    private final ShortMemory<Asked, Known> known;
    private final Clock clock;

    public IssueToken(
            BoundProfiles profiles,
            HandOutToken tokens,
            RenewInTime renewInTime,
            CountHandouts handouts,
            RecentChanges changes,
            Clock clock) {
        this.profiles = profiles;
        this.tokens = tokens;
        this.renewInTime = renewInTime;
        this.handouts = handouts;
        this.known = new ShortMemory<>(changes, MOST_REMEMBERED, Known::about);
        this.clock = clock;
    }

    /**
     * A token that lives for some minutes at least.
     *
     * @throws AmazonFailure if there is none, and Amazon does not give one now
     */
    public Outcome issue(Caller caller, ProfileId profile) {
        return issue(caller, profile, this::alive);
    }

    /**
     * The token that is kept, however little is left of it: Amazon is not asked (section 13).
     *
     * @throws AmazonFailure if none is kept
     */
    public Outcome issueKept(Caller caller, ProfileId profile) {
        return issue(
                caller,
                profile,
                known -> known.kept().orElseThrow(() -> new AmazonFailure(Kind.UNAVAILABLE, "No token is kept yet")));
    }

    private Outcome issue(Caller caller, ProfileId profile, Function<Known, AccessToken> token) {
        if (!caller.user().plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        Optional<Known> found = known.get(new Asked(caller.user().id(), profile), () -> read(caller, profile));
        if (found.isEmpty()) {
            return new NoSuchProfile();
        }
        return caller.sees(profile.value()) ? issue(caller, found.get(), token) : new NotOnTheList();
    }

    private Optional<Known> read(Caller caller, ProfileId profile) {
        return profiles.find(caller.user().id(), profile)
                .map(bound -> new Known(bound, tokens.kept(bound.account().id())));
    }

    private Outcome issue(Caller caller, Known known, Function<Known, AccessToken> choice) {
        Account account = known.profile().account();
        if (account.consent().end().isPresent()) {
            return new ReconsentRequired(account.id());
        }
        AccessToken token = choice.apply(known);
        handouts.count(caller, known.subject());
        renewInTime.used(account.id(), account.region(), token);
        return new Issued(token, known.profile());
    }

    private AccessToken alive(Known known) {
        Account account = known.profile().account();
        return known.kept()
                .filter(tokens::livesLongEnough)
                .orElseGet(() -> tokens.valid(account.id(), account.region()));
    }

    private record Asked(UserId user, ProfileId profile) {}

    /** @param kept the access token, whether or not it lives on */
    private record Known(BoundProfile profile, Optional<AccessToken> kept, Subject subject) {

        Known(BoundProfile profile, Optional<AccessToken> kept) {
            this(
                    profile,
                    kept,
                    Subject.of(profile.account().owner())
                            .account(profile.account().id().value())
                            .profile(profile.profile().id().value()));
        }

        List<UUID> about() {
            Account account = profile.account();
            return List.of(account.owner().value(), account.id().value());
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Issued(AccessToken token, BoundProfile profile) implements Outcome {}

    /** The user has no active plan (PLAN-2). */
    public record PlanRequired() implements Outcome {}

    /** The consent ended or was withdrawn: the account has to be reconnected (RECO-2). */
    public record ReconsentRequired(AccountId account) implements Outcome {}

    /** The profile is bound to no account of the user's, or is somebody else's (SEC-1). */
    public record NoSuchProfile() implements Outcome {}

    /** It is the user's, but the key may see only others. */
    public record NotOnTheList() implements Outcome {}
}
