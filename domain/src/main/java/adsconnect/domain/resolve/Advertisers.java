package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells profiles of one account on one site apart by what the question about them names: the advertiser, or whether it sells
 * to Amazon or through it. Only these, and only where nothing is denied.
 */
final class Advertisers {

    private static final Map<ProfileType, List<String>> TYPES = Map.of(
            ProfileType.SELLER, List.of("seller", "sellers", "卖家", "賣家"),
            ProfileType.VENDOR, List.of("vendor", "vendors", "供应商", "供應商"));

    private Advertisers() {}

    static Verdict narrow(Verdict verdict, Phrase phrase) {
        if (!(verdict instanceof Verdict.Choose choose) || choose.why() != Verdict.Why.OPEN || !twins(choose.among())) {
            return verdict;
        }
        Lexicon<Set<BoundProfile>> words = new Lexicon<>();
        for (BoundProfile one : choose.among()) {
            add(words, one.profile().name(), one);
            TYPES.getOrDefault(one.profile().type(), List.of()).forEach(word -> add(words, word, one));
        }
        Set<BoundProfile> left = new HashSet<>(choose.among());
        boolean denied = false;
        for (int at = 0; at < phrase.length(); ) {
            List<Lexicon.Match<Set<BoundProfile>>> found = words.matches(phrase.tokens(), at, token -> !token.word());
            denied |= Vocabulary.at(phrase.tokens(), at).stream()
                    .anyMatch(match -> match.meaning() == Word.Plain.NOT || match.meaning() == Word.Plain.OUT);
            if (found.isEmpty()) {
                at++;
            } else {
                left.retainAll(found.getFirst().meaning());
                at = found.getFirst().end();
            }
        }
        return left.size() == 1 && !denied ? new Verdict.Found(left.iterator().next()) : verdict;
    }

    private static boolean twins(List<BoundProfile> among) {
        return among.stream()
                        .map(one -> one.account().id() + one.profile().countryCode())
                        .distinct()
                        .count()
                == 1;
    }

    private static void add(Lexicon<Set<BoundProfile>> words, String word, BoundProfile one) {
        List<Token> tokens = Tokens.of(word).stream().filter(Token::word).toList();
        if (!tokens.isEmpty()) {
            Set<BoundProfile> all = new HashSet<>(Set.of(one));
            words.replace(tokens, all).ifPresent(all::addAll);
        }
    }
}
