package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.marketplace.Region;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a person's words.
 *
 * @param candidates what the words may mean: exactly the one that was found, those to choose among, or none
 * @param accountName the account that is meant, as far as that is clear
 * @param countryCode the site that is meant, as far as that is clear
 * @param region where that site is
 * @param matchedOn what the words told
 * @param question what to ask or tell the person, in their language; empty if the profile was found
 */
public record Resolution(
        Status status,
        List<BoundProfile> candidates,
        Optional<AccountName> accountName,
        Optional<String> countryCode,
        Optional<Region> region,
        Set<Clue> matchedOn,
        Optional<String> question) {

    /** How it ended. */
    public enum Status {
        /** There is exactly one that can be meant. */
        RESOLVED,
        /** There is something to choose, and only the person can. */
        AMBIGUOUS,
        /** What is meant does not exist here, or nowhere. */
        NOT_FOUND,
        /** Nobody here has consented to it yet. */
        NOT_AUTHORIZED
    }

    public Resolution {
        candidates = List.copyOf(candidates);
        matchedOn = Set.copyOf(matchedOn);
        Objects.requireNonNull(accountName);
        Objects.requireNonNull(countryCode);
        Objects.requireNonNull(region);
        boolean fits = switch (status) {
            case RESOLVED -> candidates.size() == 1 && question.isEmpty() && accountName.isPresent();
            case AMBIGUOUS -> !candidates.isEmpty() && question.isPresent();
            case NOT_FOUND, NOT_AUTHORIZED -> candidates.isEmpty() && question.isPresent();
        };
        if (!fits) {
            throw new IllegalArgumentException("One profile, or a question: " + status);
        }
    }

    /** The profile that is meant; empty unless there is exactly one. */
    public Optional<BoundProfile> profile() {
        return status == Status.RESOLVED ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    static Resolution found(BoundProfile profile, Set<Clue> matchedOn) {
        return new Resolution(
                Status.RESOLVED,
                List.of(profile),
                Optional.of(profile.account().name()),
                Optional.of(profile.profile().countryCode()),
                Optional.of(profile.profile().region()),
                matchedOn,
                Optional.empty());
    }
}
