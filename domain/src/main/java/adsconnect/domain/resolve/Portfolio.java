package adsconnect.domain.resolve;

import adsconnect.domain.access.Caller;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.marketplace.Marketplace;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a caller's words can be about.
 *
 * @param accounts all that the caller may know of, also those without profiles
 * @param profiles the candidates: live, and none of an agency
 */
record Portfolio(List<Account> accounts, List<BoundProfile> profiles) {

    Portfolio {
        accounts = List.copyOf(accounts);
        profiles = List.copyOf(profiles);
    }

    /** A key with a list of profiles knows only of accounts that have one of these. */
    static Portfolio of(Caller caller, List<Account> accounts, List<BoundProfile> bound) {
        List<BoundProfile> seen = bound.stream()
                .filter(one -> caller.sees(one.profile().id().value()))
                .toList();
        Set<AccountId> seenIn = seen.stream().map(one -> one.account().id()).collect(Collectors.toSet());
        return new Portfolio(
                accounts.stream()
                        .filter(account -> caller.key().profiles().isEmpty() || seenIn.contains(account.id()))
                        .toList(),
                seen.stream()
                        .filter(BoundProfile::listed)
                        .filter(one -> one.profile().connectable())
                        .toList());
    }

    /** Names of accounts. Those that differ in width, case or accents alone are said in one way. */
    Lexicon<Set<AccountId>> names() {
        Lexicon<Set<AccountId>> names = new Lexicon<>();
        for (Account account : accounts) {
            List<Token> name = nameOf(account);
            Set<AccountId> all = new HashSet<>();
            all.add(account.id());
            names.replace(name, all).ifPresent(all::addAll);
        }
        return names;
    }

    /** The words of a name; its punctuation where it has no words. */
    static List<Token> nameOf(Account account) {
        List<Token> all = Tokens.of(account.name().value());
        List<Token> words = all.stream().filter(Token::word).toList();
        return words.isEmpty() ? all : words;
    }

    /** Whether Amazon Ads has a site there, as far as we know. */
    boolean served(Place place) {
        return place.countries().stream()
                .anyMatch(country -> Marketplace.of(country).isPresent()
                        || profiles.stream()
                                .anyMatch(one -> one.profile().countryCode().equals(country)));
    }
}
