package adsconnect.domain.resolve;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Takes a text apart, once through, whatever is in it. */
final class Tokens {

    /** Where a word is not told from the next by a blank. */
    private static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final String BREAKS = ",;.!?。\n\r";
    private static final String LINKS = "、/&+|";
    private static final int ZERO_WIDTH_BLANK = 0x200B;
    private static final int FIRST_FLAG_LETTER = 0x1F1E6;
    private static final int LAST_FLAG_LETTER = 0x1F1FF;

    private final int[] points;
    private final List<Token> tokens = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();

    private Tokens(String text) {
        this.points =
                Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().toArray();
    }

    static List<Token> of(String text) {
        return new Tokens(text).all();
    }

    private List<Token> all() {
        for (int at = 0; at < points.length; at++) {
            if (flagAt(at)) {
                end();
                String letters = letterOf(points[at]) + letterOf(points[at + 1]);
                tokens.add(new Token(Token.Kind.FLAG, letters, letters.toLowerCase(Locale.ROOT)));
                at++;
            } else {
                take(at);
            }
        }
        end();
        return List.copyOf(tokens);
    }

    private void take(int at) {
        int point = points[at];
        switch (Character.getType(point)) {
            case Character.FORMAT -> {
                if (point == ZERO_WIDTH_BLANK) {
                    end();
                }
            }
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                accent(point);
            case Character.SURROGATE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> end();
            case Character.CONTROL -> {
                end();
                kindOf(point).ifPresent(kind -> add(kind, point));
            }
            default -> visible(at);
        }
    }

    private void visible(int at) {
        int point = points[at];
        if (Character.isLetterOrDigit(point)) {
            letter(point);
            return;
        }
        boolean inside = point == '.' && alphanumeric(at - 1) && alphanumeric(at + 1);
        end();
        if (point == '!' && !alphanumeric(at - 1) && (alphanumeric(at + 1) || follows(at, '='))) {
            add(Token.Kind.MARK, point);
            return;
        }
        add(inside ? Token.Kind.DOT : kindOf(point).orElse(mark(point) ? Token.Kind.MARK : Token.Kind.WORD), point);
    }

    private void letter(int point) {
        UnicodeScript of = UnicodeScript.of(point);
        boolean alone = WITHOUT_BLANKS.contains(of);
        UnicodeScript before = script();
        boolean other = of != UnicodeScript.COMMON && before != UnicodeScript.COMMON && of != before;
        if (alone || other) {
            end();
        }
        run.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point);
        if (alone) {
            end();
        }
    }

    /** An accent belongs to the letter before it; without one it is nothing. */
    private void accent(int point) {
        if (!run.isEmpty()) {
            run.appendCodePoint(point);
        }
    }

    private void add(Token.Kind kind, int point) {
        String text = Character.toString(point);
        tokens.add(new Token(kind, text, text));
    }

    private void end() {
        if (!run.isEmpty()) {
            String text = run.toString();
            tokens.add(new Token(Token.Kind.WORD, text, fold(text)));
            run.setLength(0);
        }
    }

    /** Of the letter that the next one would join; common where anything may join. */
    private UnicodeScript script() {
        UnicodeScript last = run.isEmpty() ? UnicodeScript.COMMON : UnicodeScript.of(run.codePointBefore(run.length()));
        return last == UnicodeScript.INHERITED ? UnicodeScript.COMMON : last;
    }

    private boolean alphanumeric(int at) {
        return at >= 0 && at < points.length && Character.isLetterOrDigit(points[at]);
    }

    private boolean follows(int at, int point) {
        return at + 1 < points.length && points[at + 1] == point;
    }

    private boolean flagAt(int at) {
        return flagLetter(at) && flagLetter(at + 1);
    }

    private boolean flagLetter(int at) {
        return at < points.length && points[at] >= FIRST_FLAG_LETTER && points[at] <= LAST_FLAG_LETTER;
    }

    private static String letterOf(int point) {
        return Character.toString('A' + point - FIRST_FLAG_LETTER);
    }

    private static Optional<Token.Kind> kindOf(int point) {
        if (BREAKS.indexOf(point) >= 0) {
            return Optional.of(Token.Kind.BREAK);
        }
        return LINKS.indexOf(point) >= 0 ? Optional.of(Token.Kind.LINK) : Optional.empty();
    }

    private static boolean mark(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MODIFIER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> true;
            default -> false;
        };
    }

    /** Capitals first: what has only one small form then has it, "ß" as "ss" too. */
    private static String fold(String text) {
        String small = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).replace('ς', 'σ');
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(small, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> point < 0x300 || point > 0x36F)
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }
}
