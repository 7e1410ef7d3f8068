package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import java.util.HashSet;
import java.util.Set;

/** What is not meant: all that fits what was said of it ("not Acme US"), and only that. Empty is what was not said. */
record Exclusion(Set<AccountId> accounts, Set<String> countries, Set<ProfileId> profiles) {

    Exclusion {
        accounts = Set.copyOf(accounts);
        countries = Set.copyOf(countries);
        profiles = Set.copyOf(profiles);
    }

    static Exclusion nothing() {
        return new Exclusion(Set.of(), Set.of(), Set.of());
    }

    Exclusion and(Piece.Mention mention) {
        return switch (mention) {
            case Piece.Named named -> new Exclusion(both(accounts, named.accounts()), countries, profiles);
            case Piece.Where where ->
                new Exclusion(accounts, both(countries, where.place().countries()), profiles);
            case Piece.Numbered numbered ->
                numbered.profile()
                        .map(id -> new Exclusion(accounts, countries, both(profiles, Set.of(id))))
                        .orElse(this);
        };
    }

    /** Whether it says something of that kind already, so that another word of the kind is a matter of its own. */
    boolean tells(Piece.Mention mention) {
        return switch (mention) {
            case Piece.Named named -> !accounts.isEmpty();
            case Piece.Where where -> !countries.isEmpty();
            case Piece.Numbered numbered -> !profiles.isEmpty();
        };
    }

    boolean covers(BoundProfile one) {
        boolean said = !accounts.isEmpty() || !countries.isEmpty() || !profiles.isEmpty();
        return said
                && (accounts.isEmpty() || accounts.contains(one.account().id()))
                && (countries.isEmpty() || countries.contains(one.profile().countryCode()))
                && (profiles.isEmpty() || profiles.contains(one.profile().id()));
    }

    private static <T> Set<T> both(Set<T> some, Set<T> more) {
        Set<T> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }
}
