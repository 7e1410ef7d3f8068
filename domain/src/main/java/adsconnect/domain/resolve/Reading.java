package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was said, in one way to read it.
 *
 * @param accounts that were named; each may be several that are called alike
 * @param places that were named; of those that lie in each other, the innermost
 * @param numbers of profiles; empty for one that no profile can have
 * @param exclusions what is not meant
 * @param doubts mentions that are perhaps not meant
 * @param hints places that are perhaps meant
 */
record Reading(
        Set<Set<AccountId>> accounts,
        Set<Place> places,
        Set<Optional<ProfileId>> numbers,
        List<Exclusion> exclusions,
        Set<Piece.Mention> doubts,
        List<Place> hints) {

    static Reading of(List<Piece> pieces, List<Place> hints) {
        Denied denied = Denied.in(pieces);
        Set<Set<AccountId>> accounts = new LinkedHashSet<>();
        Set<Place> places = new LinkedHashSet<>();
        Set<Optional<ProfileId>> numbers = new LinkedHashSet<>();
        Set<Piece.Mention> doubts = new LinkedHashSet<>();
        for (int at = 0; at < pieces.size(); at++) {
            if (denied.denied(at)) {
                continue;
            }
            if (denied.doubtful(at) && pieces.get(at) instanceof Piece.Mention mention) {
                doubts.add(mention);
                continue;
            }
            switch (pieces.get(at)) {
                case Piece.Named named -> accounts.add(named.accounts());
                case Piece.Where where -> places.add(where.place());
                case Piece.Numbered numbered -> numbers.add(numbered.profile());
                case Piece.Telling telling -> {}
                case Piece.Unknown unknown -> {}
                case Piece.Break end -> {}
            }
        }
        if (pieces.contains(new Piece.Telling(Word.Plain.NOT))) {
            hints.stream().map(Piece.Where::new).forEach(doubts::add);
        }
        return new Reading(accounts, innermost(places), numbers, denied.exclusions(), doubts, hints);
    }

    /** "Germany, Europe" is Germany. */
    private static Set<Place> innermost(Set<Place> places) {
        Set<Place> inner = new LinkedHashSet<>(places);
        inner.removeIf(place -> places.stream().anyMatch(other -> other.within(place)));
        Set<Set<String>> seen = new LinkedHashSet<>();
        inner.removeIf(place -> !seen.add(place.countries()));
        return inner;
    }

    /** All that it may mean. */
    List<BoundProfile> fits(Portfolio portfolio) {
        return portfolio.profiles().stream()
                .filter(this::wanted)
                .filter(this::allows)
                .toList();
    }

    /** Whether it is none of those that are not meant. */
    boolean allows(BoundProfile one) {
        return exclusions.stream().noneMatch(exclusion -> exclusion.covers(one));
    }

    /** Whether it fits what was named. */
    boolean wanted(BoundProfile one) {
        return inAccount(one) && inPlace(one) && numberedSo(one);
    }

    boolean inAccount(BoundProfile one) {
        return accounts.isEmpty()
                || accounts.stream()
                        .anyMatch(alike -> alike.contains(one.account().id()));
    }

    boolean inPlace(BoundProfile one) {
        return places.isEmpty() || in(places, one);
    }

    /** Whether something speaks against it that need not. */
    boolean doubts(BoundProfile one) {
        return doubts.stream().anyMatch(mention -> speaksAgainst(mention, one))
                || places.isEmpty() && !hints.isEmpty() && !in(hints, one);
    }

    /** Where nothing else of its kind was said, it may as well be what is meant: "Acme has no sales in the US". */
    private boolean speaksAgainst(Piece.Mention mention, BoundProfile one) {
        boolean unsaid = switch (mention) {
            case Piece.Named named -> accounts.isEmpty();
            case Piece.Where where -> places.isEmpty();
            case Piece.Numbered numbered -> numbers.isEmpty();
        };
        return unsaid || Exclusion.nothing().and(mention).covers(one);
    }

    /** Whether nothing was said but what is not meant. */
    boolean onlyExcludes() {
        return clues().equals(EnumSet.of(Clue.EXCLUSION));
    }

    /** Whether several of a kind were named: whoever does so wants a choice, or does not know. */
    boolean several() {
        return accounts.size() > 1 || places.size() > 1 || numbers.size() > 1;
    }

    Set<Clue> clues() {
        Set<Clue> clues = EnumSet.noneOf(Clue.class);
        if (!numbers.isEmpty()) {
            clues.add(Clue.PROFILE_ID);
        }
        if (!accounts.isEmpty()) {
            clues.add(Clue.ACCOUNT_NAME);
        }
        places.forEach(place -> clues.add(place.region() ? Clue.REGION : Clue.SITE));
        if (!exclusions.isEmpty()) {
            clues.add(Clue.EXCLUSION);
        }
        return clues;
    }

    /** The only account that was named, if it is. */
    Optional<AccountId> account() {
        List<AccountId> all = new ArrayList<>();
        accounts.forEach(all::addAll);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    /** The only country that was named, if it is. */
    Optional<String> country() {
        return place().map(Place::countries)
                .filter(countries -> countries.size() == 1)
                .map(countries -> countries.iterator().next());
    }

    Optional<Place> place() {
        return places.size() == 1 ? Optional.of(places.iterator().next()) : Optional.empty();
    }

    private boolean numberedSo(BoundProfile one) {
        return numbers.isEmpty() || numbers.contains(Optional.of(one.profile().id()));
    }

    private static boolean in(Iterable<Place> places, BoundProfile one) {
        for (Place place : places) {
            if (place.countries().contains(one.profile().countryCode())) {
                return true;
            }
        }
        return false;
    }
}
