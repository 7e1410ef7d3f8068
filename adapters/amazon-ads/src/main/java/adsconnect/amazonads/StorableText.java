package adsconnect.amazonads;

/** Amazon's words, as they can be kept: not longer than anybody needs, and of letters that a database takes. */
final class StorableText {

    private StorableText() {}

    /** The text without NUL, which PostgreSQL refuses, and with a mark in place of halves of letters. */
    static String of(String text, int longest) {
        String cut = text.length() > longest ? text.substring(0, longest) : text;
        for (int i = 0; i < cut.length(); i++) {
            char letter = cut.charAt(i);
            if (letter == 0 || Character.isSurrogate(letter)) {
                return mended(cut);
            }
        }
        return cut;
    }

    private static String mended(String text) {
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .filter(letter -> letter != 0)
                .map(letter -> Character.getType(letter) == Character.SURROGATE ? '\uFFFD' : letter)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }
}
