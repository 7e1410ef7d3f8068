package adsconnect.domain.resolve;

import adsconnect.domain.account.BoundProfile;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a phrase comes to in all ways to read it.
 *
 * @param reading the one that was followed: names of accounts before names of sites
 * @param twofold what there is to choose among, if the readings differ
 */
record Interpretation(Reading reading, Verdict verdict, Optional<Twofold> twofold) {

    /**
     * An account's name has something else in it, and it makes a difference which of them was said.
     *
     * @param place whether that is a site; otherwise words that say nothing, as "my store"
     */
    record Twofold(List<BoundProfile> among, boolean place) {}

    static Interpretation of(Phrase phrase, Portfolio portfolio) {
        Scan scan = new Scan(phrase, portfolio);
        Judge judge = new Judge(portfolio);
        BitSet unknown = new BitSet();
        Reading first = Reading.of(scan.namesFirst(unknown), scan.hints());
        Verdict verdict = SellerOrVendor.narrow(judge.of(first), phrase, unknown);
        return scan.placesFirst()
                .flatMap(otherwise -> {
                    Reading second = Reading.of(otherwise.pieces(), scan.hints());
                    return twofold(first, second, otherwise.words(), portfolio)
                            .map(among -> new Twofold(among, otherwise.place()));
                })
                .map(twofold -> new Interpretation(first, verdict, Optional.of(twofold)))
                .orElseGet(() -> new Interpretation(first, verdict, Optional.empty()));
    }

    /** What to choose among, where it matters how the words are read. */
    private static Optional<List<BoundProfile>> twofold(
            Reading first, Reading second, boolean words, Portfolio portfolio) {
        // "Acme Japan, US" names two sites only if the account Acme Japan is not named.
        if (second.places().size() > 1 && first.places().size() == 1) {
            return Optional.empty();
        }
        List<BoundProfile> one = first.fits(portfolio);
        List<BoundProfile> other = second.fits(portfolio);
        if (one.equals(other) || one.size() == 1 && !words && agrees(second, one.getFirst(), other)) {
            return Optional.empty();
        }
        Set<BoundProfile> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return Optional.of(List.copyOf(both));
    }

    /** The longer name is taken where what it leads to is on the site that the other reading names. */
    private static boolean agrees(Reading second, BoundProfile one, List<BoundProfile> other) {
        return other.contains(one) || other.isEmpty() && second.inPlace(one) && second.allows(one);
    }
}
