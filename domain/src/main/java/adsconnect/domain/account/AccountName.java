package adsconnect.domain.account;

import adsconnect.domain.LegibleText;
import java.util.Locale;
import java.util.Optional;

/** What people call an account: 1 to 100 characters, no blanks around (AUTH-2). */
public record AccountName(String value) {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "Amazon Ads";

    public AccountName {
        if (!LegibleText.isName(value, LONGEST)) {
            throw new IllegalArgumentException("An account name has 1 to 100 characters and no blanks around");
        }
    }

    /** The name in a text that a person typed. */
    public static Optional<AccountName> parse(String typed) {
        return LegibleText.name(typed, LONGEST).map(AccountName::new);
    }

    /** The name made of a text from Amazon: shortened if need be, and never refused. */
    public static AccountName shortened(String text) {
        String printable = text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .filter(point -> Character.getType(point) != Character.SURROGATE)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return parse(printable).orElseGet(() -> new AccountName(NAMELESS));
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
}
