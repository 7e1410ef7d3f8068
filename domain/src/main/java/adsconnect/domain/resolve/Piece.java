package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import java.util.Optional;
import java.util.Set;

/** What some of the tokens were understood as. */
sealed interface Piece {

    /** One that tells which profile is meant, or is not. */
    sealed interface Mention extends Piece {}

    /** An account was named; several that are called alike. */
    record Named(Set<AccountId> accounts) implements Mention {}

    record Where(Place place) implements Mention {}

    /** A number that stands for a profile; empty if no profile can have it. */
    record Numbered(Optional<ProfileId> profile) implements Mention {}

    record Telling(Word.Plain word) implements Piece {}

    /** Tokens that we have no meaning for. */
    record Unknown() implements Piece {}

    record Break() implements Piece {}
}
