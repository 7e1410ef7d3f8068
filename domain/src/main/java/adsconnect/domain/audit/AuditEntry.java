package adsconnect.domain.audit;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of the audit as somebody reads it, with the names of those it is about as far as they are still there. What it says is
 * taken as it stands: a line that somebody meddled with must be seen too.
 *
 * @param deed the name of a {@link Deed}, of this program or of another version of it
 * @param by whose it was, where it was somebody's
 * @param byName their e-mail address
 * @param from empty where it is not for this reader's eyes
 * @param owner e-mail address of whom it is about, also if they are only invited so far
 */
public record AuditEntry(
        long number,
        Instant at,
        String deed,
        AuditFilter.ActorKind kind,
        Optional<UserId> by,
        Optional<String> byName,
        String via,
        Optional<String> from,
        Subject about,
        Optional<String> owner,
        Optional<String> account,
        Map<String, String> why,
        Optional<String> reason) {

    /** Particulars that no line has and its reader is told: the addresses of both ends of a transfer. */
    public static final String FROM_EMAIL = Event.FROM_OWNER + "Email";

    public static final String TO_EMAIL = Event.TO_OWNER + "Email";

    public AuditEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        why = Map.copyOf(why);
    }

    /** The same for somebody who is not to know where others sit. */
    AuditEntry seenBy(UserId reader) {
        boolean own = by.filter(doer -> AccessPolicy.mayUse(reader, doer)).isPresent();
        return new AuditEntry(
                number, at, deed, kind, by, byName, via, from.filter(known -> own), about, owner, account, why, reason);
    }
}
