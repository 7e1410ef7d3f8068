package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The advertisers that are called by their whole name: then no other's profile is meant, whatever its site. An account of an
 * agency has many, and people know them rather than the account.
 */
final class NamedAdvertisers {

    private NamedAdvertisers() {}

    /** What is left of what the words can be about; all of it where no advertiser is called, or something is denied. */
    static Portfolio narrowed(Phrase phrase, Portfolio portfolio) {
        Lexicon<Set<BoundProfile>> names = names(portfolio);
        Set<BoundProfile> called = new HashSet<>();
        for (int at = 0; at < phrase.length(); ) {
            if (Word.denies(phrase, at)) {
                return portfolio;
            }
            List<Lexicon.Match<Set<BoundProfile>>> found = names.matches(phrase.tokens(), at, token -> !token.word());
            if (found.isEmpty()) {
                at++;
            } else {
                called.addAll(found.getFirst().meaning());
                at = found.getFirst().end();
            }
        }
        return called.isEmpty()
                ? portfolio
                : new Portfolio(
                        portfolio.accounts(),
                        portfolio.profiles().stream().filter(called::contains).toList());
    }

    /** Without those that are an account's name or part of one, which the account goes by, and those of everyday words. */
    private static Lexicon<Set<BoundProfile>> names(Portfolio portfolio) {
        List<List<String>> accounts = portfolio.accounts().stream()
                .map(Portfolio::nameOf)
                .map(NamedAdvertisers::folded)
                .toList();
        Lexicon<Set<BoundProfile>> names = new Lexicon<>();
        for (BoundProfile one : portfolio.profiles()) {
            List<Token> name =
                    Tokens.of(one.profile().name()).stream().filter(Token::word).toList();
            boolean anAccounts =
                    accounts.stream().anyMatch(account -> Collections.indexOfSubList(account, folded(name)) >= 0);
            if (!anAccounts && tells(name)) {
                Set<BoundProfile> all = new HashSet<>(Set.of(one));
                names.replace(name, all).ifPresent(all::addAll);
            }
        }
        return names;
    }

    /** Whether some word of it is neither a place nor said every day. */
    private static boolean tells(List<Token> name) {
        int at = 0;
        while (at < name.size()) {
            List<Lexicon.Match<Word>> known = Vocabulary.at(name, at);
            if (known.isEmpty() && !name.get(at).number()) {
                return true;
            }
            at = known.isEmpty() ? at + 1 : known.getFirst().end();
        }
        return false;
    }

    private static List<String> folded(List<Token> tokens) {
        return tokens.stream().map(Token::folded).toList();
    }
}
