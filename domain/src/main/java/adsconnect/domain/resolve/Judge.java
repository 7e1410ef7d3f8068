package adsconnect.domain.resolve;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a reading comes to, as the table of section 14 has it. */
final class Judge {

    private final Portfolio portfolio;

    Judge(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    Verdict of(Reading reading) {
        if (portfolio.accounts().isEmpty()) {
            return new Verdict.NoAccount();
        }
        Optional<String> nowhere = reading.places().stream()
                .filter(place -> !portfolio.served(place))
                .map(place -> place.countries().iterator().next())
                .findFirst();
        // Beside a site that there is, it may be no country at all: "the US site, Michael Jordan shoes".
        List<BoundProfile> fits = reading.fits(portfolio);
        if (fits.isEmpty()) {
            return nowhere.<Verdict>map(Verdict.NoSite::new).orElseGet(() -> nothing(reading));
        }
        if (reading.several()) {
            return new Verdict.Choose(fits, Verdict.Why.SEVERAL_NAMED);
        }
        if (fits.size() > 1) {
            return new Verdict.Choose(fits, Verdict.Why.OPEN);
        }
        return reading.onlyExcludes() || reading.doubts(fits.getFirst())
                ? new Verdict.Choose(fits, Verdict.Why.DOUBT)
                : new Verdict.Found(fits.getFirst());
    }

    private Verdict nothing(Reading reading) {
        if (!reading.numbers().isEmpty()) {
            boolean owned = portfolio.profiles().stream()
                    .anyMatch(one ->
                            reading.numbers().contains(Optional.of(one.profile().id())));
            return owned ? new Verdict.OtherNumber() : new Verdict.NoSuchNumber();
        }
        if (portfolio.profiles().stream().anyMatch(reading::wanted)) {
            return new Verdict.RuledOut();
        }
        if (reading.accounts().isEmpty()) {
            return new Verdict.NotAuthorized(List.copyOf(reading.places()));
        }
        Set<AccountId> named = reading.accounts().stream().flatMap(Set::stream).collect(Collectors.toSet());
        List<Account> accounts = portfolio.accounts().stream()
                .filter(account -> named.contains(account.id()))
                .toList();
        List<BoundProfile> has =
                portfolio.profiles().stream().filter(reading::inAccount).toList();
        return new Verdict.NotInAccount(accounts, List.copyOf(reading.places()), has);
    }
}
