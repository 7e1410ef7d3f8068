package adsconnect.domain.resolve;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Understands a phrase piece by piece, from the left, the longest at each place. */
final class Scan {

    /** Amazon's numbers have more digits; a year, a day or a size has fewer. */
    private static final int DIGITS_OF_A_PROFILE = 9;

    private final Phrase phrase;
    private final Portfolio portfolio;
    private final Glossed glossed;
    private final Codes.Found codes;
    private final Lexicon<Set<AccountId>> names;
    private final BitSet ofPlaces = new BitSet();
    private final NumbersWritten numbers;
    private final boolean onlyNumbers;
    private final Set<Hidden> hidden = EnumSet.noneOf(Hidden.class);

    Scan(Phrase phrase, Portfolio portfolio) {
        this.phrase = phrase;
        this.portfolio = portfolio;
        this.glossed = new Glossed(phrase, portfolio);
        this.names = portfolio.names();
        this.codes = Codes.in(phrase, glossed, names);
        this.numbers = new NumbersWritten(phrase, glossed);
        this.onlyNumbers = phrase.words().stream().allMatch(Token::number);
        for (int at = 0; at < phrase.length(); at++) {
            if (glossed.place(at).isPresent()) {
                ofPlaces.set(at, glossed.at(at).orElseThrow().end());
            }
        }
        codes.places().forEach((at, place) -> {
            if (portfolio.served(place)) {
                ofPlaces.set(at);
            }
        });
    }

    List<Place> hints() {
        return codes.hints();
    }

    /**
     * With names of accounts before all else.
     *
     * @param unknown is filled with the tokens that have no meaning
     */
    List<Piece> namesFirst(BitSet unknown) {
        return pieces(false, unknown);
    }

    /** What names of accounts were read over. */
    private enum Hidden {
        PLACE,
        WORDS
    }

    /**
     * The other way to read it.
     *
     * @param words whether an account is called by words that say nothing, so that nothing need have been named
     * @param place whether an account is called like a place
     */
    record Otherwise(List<Piece> pieces, boolean words, boolean place) {}

    /** With names of places, and words that say nothing, before names of accounts; empty if that is no other reading. */
    Optional<Otherwise> placesFirst() {
        List<Piece> pieces = pieces(true, new BitSet());
        return hidden.isEmpty()
                ? Optional.empty()
                : Optional.of(new Otherwise(pieces, hidden.contains(Hidden.WORDS), hidden.contains(Hidden.PLACE)));
    }

    private List<Piece> pieces(boolean placesFirst, BitSet unknown) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < phrase.length()) {
            Optional<Lexicon.Match<Set<AccountId>>> name = name(at, placesFirst);
            int wordEnd = codes.places().containsKey(at)
                    ? at + 1
                    : glossed.at(at).map(Lexicon.Match::end).orElse(at + 1);
            if (name.isPresent() && name.get().end() >= wordEnd) {
                pieces.add(new Piece.Named(name.get().meaning()));
                at = name.get().end();
            } else {
                Piece piece = piece(at);
                if (piece instanceof Piece.Unknown) {
                    unknown.set(at);
                }
                pieces.add(piece);
                at = Math.max(wordEnd, numbers.groupEnd(at));
            }
        }
        return pieces;
    }

    private Optional<Lexicon.Match<Set<AccountId>>> name(int start, boolean placesFirst) {
        List<Lexicon.Match<Set<AccountId>>> all = names.matches(phrase.tokens(), start, token -> !token.word());
        if (!placesFirst) {
            return all.stream().findFirst();
        }
        for (Lexicon.Match<Set<AccountId>> match : all) {
            boolean place = hasPlace(start, match.end());
            boolean words = !place && plain(start, match.end()) && !exactly(match, start);
            if (!place && !words) {
                return Optional.of(match);
            }
            hidden.add(place ? Hidden.PLACE : Hidden.WORDS);
        }
        return Optional.empty();
    }

    private boolean hasPlace(int start, int end) {
        int place = ofPlaces.nextSetBit(start);
        return place >= 0 && place < end;
    }

    /** Whether that is all that was said, or written as the account's owner writes it: then the account is meant. */
    private boolean exactly(Lexicon.Match<Set<AccountId>> match, int start) {
        List<Token> said = phrase.tokens().subList(start, match.end()).stream()
                .filter(Token::word)
                .toList();
        return said.size() == phrase.words().size()
                || portfolio.accounts().stream()
                        .filter(account -> match.meaning().contains(account.id()))
                        .anyMatch(account -> Portfolio.nameOf(account).equals(said));
    }

    /** Whether it is made of words that say nothing about which profile is meant, or of a number that may be a profile's. */
    private boolean plain(int start, int end) {
        for (int at = start; at < end; at++) {
            boolean known = glossed.at(at)
                    .filter(match -> match.meaning() instanceof Word.Plain)
                    .isPresent();
            boolean number = phrase.at(at).number() && standsForProfile(at);
            if (phrase.at(at).word() && !known && !number) {
                return false;
            }
        }
        return true;
    }

    private Piece piece(int at) {
        Token token = phrase.at(at);
        if (codes.places().containsKey(at)) {
            return new Piece.Where(codes.places().get(at));
        }
        Optional<Piece.Numbered> written = numbers.at(at);
        if (written.isPresent()) {
            return written.get();
        }
        if (token.number() && standsForProfile(at)) {
            return new Piece.Numbered(negative(at) ? Optional.empty() : ProfileId.parse(token.folded()));
        }
        Optional<Word> word = glossed.at(at).map(Lexicon.Match::meaning);
        if (word.isPresent()) {
            return switch (word.get()) {
                case Word.Names names -> new Piece.Where(names.place());
                case Word.Plain plain -> new Piece.Telling(plain);
            };
        }
        return switch (token.kind()) {
            case BREAK -> new Piece.Break();
            case LINK -> new Piece.Telling(Word.Plain.LINK);
            case MARK -> new Piece.Telling(unlike(token) ? Word.Plain.UNSURE : Word.Plain.NOTHING);
            case DOT -> new Piece.Telling(Word.Plain.NOTHING);
            case WORD, FLAG -> new Piece.Unknown();
        };
    }

    /** "!DE", "≠DE"; an exclamation mark behind a word is the end of a sentence. */
    private static boolean unlike(Token mark) {
        return mark.text().equals("!") || mark.text().equals("≠");
    }

    private boolean standsForProfile(int at) {
        return onlyNumbers || phrase.at(at).folded().length() >= DIGITS_OF_A_PROFILE || numbers.announced(at);
    }

    private boolean negative(int at) {
        return at == 1 && onlyNumbers && phrase.at(0).text().equals("-");
    }
}
