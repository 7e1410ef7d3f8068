package adsconnect.domain.account;

import java.util.Locale;
import java.util.Optional;

/** What people call an account: 1 to 100 characters, no blanks around (AUTH-2). */
public record AccountName(String value) {

    private static final int LONGEST = 100;

    public AccountName {
        if (!fits(value)) {
            throw new IllegalArgumentException("An account name has 1 to 100 characters and no blanks around");
        }
    }

    /** The name in a text that a person typed. */
    public static Optional<AccountName> parse(String typed) {
        String stripped = typed.strip();
        return fits(stripped) ? Optional.of(new AccountName(stripped)) : Optional.empty();
    }

    /** The name made of a text from Amazon: shortened if need be. */
    public static AccountName shortened(String text) {
        String stripped = text.strip();
        int end = stripped.offsetByCodePoints(0, Math.min(LONGEST, stripped.codePointCount(0, stripped.length())));
        return new AccountName(stripped.substring(0, end).strip());
    }

    /** Two names that differ in this only in case are the same name to a person. */
    public String comparable() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** This name with a number behind it: {@code Acme (2)}. */
    public AccountName numbered(int number) {
        String suffix = " (" + number + ")";
        int room = LONGEST - suffix.length();
        int end = value.offsetByCodePoints(0, Math.min(room, value.codePointCount(0, value.length())));
        return new AccountName(value.substring(0, end).strip() + suffix);
    }

    private static boolean fits(String value) {
        return !value.isEmpty()
                && value.equals(value.strip())
                && value.codePointCount(0, value.length()) <= LONGEST
                && value.codePoints().noneMatch(Character::isISOControl);
    }
}
