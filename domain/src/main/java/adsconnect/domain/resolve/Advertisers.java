package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileType;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells profiles of one account on one site apart by what the question about them names: the advertiser, or whether it sells
 * to Amazon or through it. Only by words that mean nothing else there, and only where nothing is denied.
 */
final class Advertisers {

    private static final Map<ProfileType, List<String>> TYPES = Map.of(
            ProfileType.SELLER, List.of("seller", "sellers", "卖家", "賣家"),
            ProfileType.VENDOR, List.of("vendor", "vendors", "供应商", "供應商"));

    private static final Set<Word> DENIES = Set.of(Word.Plain.NOT, Word.Plain.UNSURE, Word.Plain.OUT);

    private Advertisers() {}

    /** @param unknown the tokens that nothing else was understood by */
    static Verdict narrow(Verdict verdict, Phrase phrase, BitSet unknown) {
        if (!(verdict instanceof Verdict.Choose choose) || choose.why() != Verdict.Why.OPEN || !twins(choose.among())) {
            return verdict;
        }
        Lexicon<Set<BoundProfile>> words = new Lexicon<>();
        for (BoundProfile one : choose.among()) {
            if (!calledAsAccount(one)) {
                add(words, one.profile().name(), one);
            }
            TYPES.getOrDefault(one.profile().type(), List.of()).forEach(word -> add(words, word, one));
        }
        Set<BoundProfile> left = new HashSet<>(choose.among());
        boolean denied = false;
        for (int at = 0; at < phrase.length(); ) {
            List<Lexicon.Match<Set<BoundProfile>>> found = words.matches(phrase.tokens(), at, token -> !token.word());
            denied |= Vocabulary.at(phrase.tokens(), at).stream().anyMatch(match -> DENIES.contains(match.meaning()));
            if (found.isEmpty() || !free(phrase, unknown, at, found.getFirst().end())) {
                at++;
            } else {
                left.retainAll(found.getFirst().meaning());
                at = found.getFirst().end();
            }
        }
        return left.size() == 1 && !denied ? new Verdict.Found(left.iterator().next()) : verdict;
    }

    /** The account's name, or a part of it, tells nothing of which advertiser is meant. */
    private static boolean calledAsAccount(BoundProfile one) {
        List<String> account = words(one.account().name().value());
        List<String> advertiser = words(one.profile().name());
        return Collections.indexOfSubList(account, advertiser) >= 0;
    }

    private static List<String> words(String name) {
        return Tokens.of(name).stream().filter(Token::word).map(Token::folded).toList();
    }

    /** Whether its words mean nothing else; a type has no unknown word beside it, either: "seller list". */
    private static boolean free(Phrase phrase, BitSet unknown, int start, int end) {
        for (int at = start; at < end; at++) {
            if (phrase.at(at).word() && !unknown.get(at)) {
                return false;
            }
        }
        boolean type = TYPES.values().stream().flatMap(List::stream).anyMatch(words(phrase, start, end)::equals);
        return !type || !(start > 0 && unknown.get(start - 1)) && !unknown.get(end);
    }

    private static String words(Phrase phrase, int start, int end) {
        return phrase.tokens().subList(start, end).stream().map(Token::folded).collect(Collectors.joining());
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
