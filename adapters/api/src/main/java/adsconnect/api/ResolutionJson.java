package adsconnect.api;

import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.resolve.Clue;
import adsconnect.domain.resolve.Resolution;
import java.util.List;
import java.util.Optional;

/**
 * What became of a person's words, as programs see it (section 14).
 *
 * @param profileId of the one profile that is meant, and only then
 * @param profileIdString the same number as text, for those whose numbers end at 2^53
 * @param accountName the account that is meant, as far as that is clear
 * @param countryCode the site that is meant, as far as that is clear
 * @param matchedOn what the words told
 * @param question what to ask or tell the person, in the language of the words
 * @param candidates what the words may mean: the one that is meant, those to choose among, or none
 */
record ResolutionJson(
        Resolution.Status status,
        Optional<Long> profileId,
        Optional<String> profileIdString,
        Optional<String> accountName,
        Optional<String> countryCode,
        Optional<Region> region,
        List<Clue> matchedOn,
        Optional<String> question,
        List<Candidate> candidates) {

    /** @param name the advertiser's */
    record Candidate(
            long profileId,
            String profileIdString,
            String accountName,
            String name,
            ProfileType type,
            String countryCode,
            String domain,
            Region region) {

        static Candidate of(BoundProfile bound) {
            Profile profile = bound.profile();
            return new Candidate(
                    profile.id().value(),
                    Long.toString(profile.id().value()),
                    bound.account().name().value(),
                    profile.name(),
                    profile.type(),
                    profile.countryCode(),
                    profile.domain(),
                    profile.region());
        }
    }

    static ResolutionJson of(Resolution resolution) {
        Optional<Long> found =
                resolution.profile().map(bound -> bound.profile().id().value());
        return new ResolutionJson(
                resolution.status(),
                found,
                found.map(String::valueOf),
                resolution.accountName().map(AccountName::value),
                resolution.countryCode(),
                resolution.region(),
                resolution.matchedOn().stream().sorted().toList(),
                resolution.question(),
                resolution.candidates().stream().map(Candidate::of).toList());
    }
}
