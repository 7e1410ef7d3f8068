package adsconnect.domain.resolve;

import java.util.List;

/** What was said, taken apart. */
record Phrase(List<Token> tokens) {

    Phrase {
        tokens = List.copyOf(tokens);
    }

    static Phrase of(String words) {
        return new Phrase(Tokens.of(words));
    }

    Token at(int index) {
        return tokens.get(index);
    }

    int length() {
        return tokens.size();
    }

    List<Token> words() {
        return tokens.stream().filter(Token::word).toList();
    }

    /** Whether all of it is in capitals, so that capitals tell nothing. Scripts without capitals have them tell something. */
    boolean shouted() {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.WORD)
                .flatMapToInt(token -> token.text().codePoints())
                .filter(Character::isLetter)
                .allMatch(Character::isUpperCase);
    }

    boolean chinese() {
        return tokens.stream()
                .flatMapToInt(token -> token.text().codePoints())
                .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }
}
