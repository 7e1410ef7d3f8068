package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileType;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Tells profiles of one account on one site apart by whether the advertiser sells through Amazon or to it, as the question about
 * them does. Only by words that mean nothing else there, and only where nothing is denied.
 */
final class SellerOrVendor {

    private static final Lexicon<ProfileType> WORDS = new Lexicon<>();

    static {
        List.of("seller", "sellers", "卖家", "賣家").forEach(word -> WORDS.put(Tokens.of(word), ProfileType.SELLER));
        List.of("vendor", "vendors", "供应商", "供應商").forEach(word -> WORDS.put(Tokens.of(word), ProfileType.VENDOR));
    }

    private SellerOrVendor() {}

    /** @param unknown the tokens that nothing else was understood by */
    static Verdict narrow(Verdict verdict, Phrase phrase, BitSet unknown) {
        if (!(verdict instanceof Verdict.Choose choose) || choose.why() != Verdict.Why.OPEN || !twins(choose.among())) {
            return verdict;
        }
        Set<ProfileType> said = EnumSet.noneOf(ProfileType.class);
        for (int at = 0; at < phrase.length(); at++) {
            if (Word.denies(phrase, at)) {
                return verdict;
            }
            List<Lexicon.Match<ProfileType>> found = WORDS.matches(phrase.tokens(), at, token -> !token.word());
            if (!found.isEmpty() && alone(unknown, at, found.getFirst().end())) {
                said.add(found.getFirst().meaning());
            }
        }
        List<BoundProfile> left = choose.among().stream()
                .filter(one -> said.contains(one.profile().type()))
                .toList();
        return said.size() == 1 && left.size() == 1 ? new Verdict.Found(left.getFirst()) : verdict;
    }

    /** Whether it means nothing else, and no unknown word stands beside it: "seller list". */
    private static boolean alone(BitSet unknown, int start, int end) {
        return unknown.get(start) && unknown.nextClearBit(start) == end && !(start > 0 && unknown.get(start - 1));
    }

    private static boolean twins(List<BoundProfile> among) {
        return among.stream()
                        .map(one -> one.account().id() + one.profile().countryCode())
                        .distinct()
                        .count()
                == 1;
    }
}
