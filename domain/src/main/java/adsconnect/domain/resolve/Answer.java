package adsconnect.domain.resolve;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.marketplace.Marketplace;
import adsconnect.domain.marketplace.Region;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the answer of what the words were understood as. */
final class Answer {

    private Answer() {}

    static Resolution to(Phrase phrase, Portfolio all) {
        Portfolio portfolio = NamedAdvertisers.narrowed(phrase, all);
        Interpretation meant = Interpretation.of(phrase, portfolio);
        if (meant.twofold().isEmpty() && meant.verdict() instanceof Verdict.Found found) {
            return found(found.profile(), meant.reading());
        }
        Optional<String> country =
                meant.twofold().isPresent() ? Optional.empty() : meant.reading().country();
        return new Resolution(
                status(meant),
                candidates(meant),
                meant.twofold().isPresent() ? Optional.empty() : name(meant.reading(), portfolio),
                country,
                country.flatMap(Answer::region),
                meant.reading().clues(),
                Optional.of(Wording.of(phrase).of(meant)));
    }

    private static Resolution found(BoundProfile profile, Reading reading) {
        Set<Clue> clues = reading.clues();
        return Resolution.found(profile, clues.isEmpty() ? EnumSet.of(Clue.ONLY_PROFILE) : clues);
    }

    private static Resolution.Status status(Interpretation meant) {
        if (meant.twofold().isPresent()) {
            return Resolution.Status.AMBIGUOUS;
        }
        return switch (meant.verdict()) {
            case Verdict.Found found -> Resolution.Status.RESOLVED;
            case Verdict.Choose choose -> Resolution.Status.AMBIGUOUS;
            case Verdict.NoAccount none -> Resolution.Status.NOT_AUTHORIZED;
            case Verdict.NotAuthorized nobody -> Resolution.Status.NOT_AUTHORIZED;
            case Verdict.NoSuchNumber none -> Resolution.Status.NOT_FOUND;
            case Verdict.OtherNumber other -> Resolution.Status.NOT_FOUND;
            case Verdict.NoSite nowhere -> Resolution.Status.NOT_FOUND;
            case Verdict.NotInAccount lacks -> Resolution.Status.NOT_FOUND;
            case Verdict.RuledOut out -> Resolution.Status.NOT_FOUND;
        };
    }

    private static List<BoundProfile> candidates(Interpretation meant) {
        if (meant.twofold().isPresent()) {
            return meant.twofold().get().among();
        }
        return meant.verdict() instanceof Verdict.Choose choose ? choose.among() : List.of();
    }

    private static Optional<AccountName> name(Reading reading, Portfolio portfolio) {
        return reading.account()
                .flatMap(id -> portfolio.accounts().stream()
                        .filter(account -> account.id().equals(id))
                        .map(Account::name)
                        .findFirst());
    }

    private static Optional<Region> region(String country) {
        return Marketplace.of(country).map(Marketplace::region);
    }
}
