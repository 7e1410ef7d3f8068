package adsconnect.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** One thing an {@link ApiKey} may do. Each is given by itself: none includes another (section 12). */
public enum Scope {
    ACCOUNTS_READ("accounts:read"),
    AUTHORIZATIONS_WRITE("authorizations:write"),
    /** Connect, disconnect, rename, unbind. */
    CONNECTIONS_WRITE("connections:write"),
    /** Raw access tokens. */
    TOKENS_READ("tokens:read"),
    /** Amazon's API through our proxy, as far as it only reads. */
    ADS_READ("ads:read"),
    /** Amazon's API through our proxy, also where it changes something. */
    ADS_WRITE("ads:write"),
    SYNC_WRITE("sync:write"),
    METRICS_READ("metrics:read"),
    /** What admins do; of no use to a key of anybody else. */
    ADMIN("admin");

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    /** As it is written in answers and commands. */
    public String text() {
        return text;
    }

    /** The scope that is written so, in whatever case. */
    public static Optional<Scope> parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(scope -> scope.text.equals(wanted))
                .findFirst();
    }
}
