package adsconnect.domain.notice;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.account.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something to be sent by mail. A link that it brings is not in here, but with the vault.
 *
 * @param language of the words
 * @param particulars names and days that are put into the words
 */
public record Letter(
        UUID id,
        Kind kind,
        EmailAddress to,
        String language,
        Map<String, String> particulars,
        Instant madeAt,
        int attempts) {

    /** What it is about. */
    public enum Kind {
        NEWS,
        INVITATION,
        RESET,
        /** The way somebody signs in was changed, which they ought to know if it was not they. */
        LOGIN,
        /** For whoever runs the installation: somebody wrote (HELP-1). */
        MESSAGE;

        /** Whether it brings a single-use link. */
        public boolean linked() {
            return this == INVITATION || this == RESET;
        }
    }

    public Letter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(to);
        Objects.requireNonNull(language);
        Objects.requireNonNull(madeAt);
        particulars = Collections.unmodifiableMap(new TreeMap<>(particulars));
    }

    /** Under which the vault keeps its link: a data key of its own, destroyed when it is sent. */
    AccountId inVault() {
        return new AccountId(id);
    }
}
