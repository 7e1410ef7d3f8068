package adsconnect.domain.audit;

import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.UserId;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a deed came in. Travels with the thread as a scoped value that the edge binds, so that use cases need not hand it
 * on: a request's address, a command, the node that does work in the background.
 *
 * @param from what the edge knows: an address, the operator's login, the node's name
 * @param key that was shown there, by a program that works for somebody
 * @param admin who does it to what is somebody else's, from the console
 * @param reason why, where one is asked for
 */
public record Origin(Via via, String from, Optional<ApiKeyId> key, Optional<UserId> admin, Optional<Reason> reason) {

    /** What nobody bound is done by the program itself, at its start. */
    public static final Origin PROGRAM = new Origin(Via.NODE, "program");

    private static final ScopedValue<Origin> CURRENT = ScopedValue.newInstance();

    private static final int LONGEST = 100;

    /** The kind of edge. */
    public enum Via {
        WEB,
        API,
        COMMAND_LINE,
        NODE
    }

    public Origin {
        Objects.requireNonNull(via);
        Objects.requireNonNull(key);
        Objects.requireNonNull(admin);
        Objects.requireNonNull(reason);
        if (from.isBlank() || from.length() > LONGEST) {
            throw new IllegalArgumentException("An origin is named in 1 to " + LONGEST + " characters");
        }
    }

    /** One where no key is shown and no reason given. */
    public Origin(Via via, String from) {
        this(via, from, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same, where that key was shown. */
    public Origin with(ApiKeyId shown) {
        return new Origin(via, from, Optional.of(shown), admin, reason);
    }

    /** The same, where somebody says why they do it. */
    public Origin because(Reason why) {
        return new Origin(via, from, key, admin, Optional.of(why));
    }

    /** The same, where somebody does what owners do, in an owner's place: the trail names them, not the owner. */
    public Origin by(UserId acting) {
        return new Origin(via, from, key, Optional.of(acting), reason);
    }

    /** What a line keeps of it: who did it, the line itself tells. */
    Origin kept() {
        return new Origin(via, from, Optional.empty(), Optional.empty(), reason);
    }

    /** One whose name comes from outside: cut where it is too long, and told to be unknown where there is none. */
    public static Origin named(Via via, String from) {
        String name = from.isBlank() ? "unknown" : from;
        return new Origin(via, name.substring(0, Math.min(name.length(), LONGEST)));
    }

    /** That of the running work. */
    public static Origin current() {
        return CURRENT.orElse(PROGRAM);
    }

    /** Does the work as coming from here; what it throws comes out unchanged. */
    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    /** Does the work as coming from here. */
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }
}
