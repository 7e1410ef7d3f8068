package adsconnect.domain.access.port;

/** Nobody was proved by single sign-on. The message is for a log: it holds no token and no code. */
public final class SignOnFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Kind kind;

    /** What can be done about it. */
    public enum Kind {
        /** It does not answer, or with an error of its own: try later. */
        AWAY,
        /** It does not take the client id or secret of this installation: whoever runs it has to put them right. */
        CLIENT_REFUSED,
        /** It, or what it said, is not to be believed. */
        NOT_BELIEVED,
        /** It does not say that it asked somebody anew who they are. */
        NOT_ANEW,
        /** Its clock and ours are too far apart. */
        CLOCK
    }

    public SignOnFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    public SignOnFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
