package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;

/** What happens to a file on its way, and to how many more downloads (negative: to all). */
record Damage(Kind kind, int remaining) {
    static final Damage NONE = new Damage(Kind.NONE, Fault.FOR_EVER);

    /** The sorts of damage. */
    enum Kind {
        NONE,
        /** Half of the file, and then an end as if that were all. */
        TRUNCATED,
        /** Half of the file, and then the connection is gone. */
        CUT,
        /** A page for people instead. */
        NOT_GZIP,
        /** Good gzip of broken JSON. */
        MALFORMED_JSON,
        /** Nothing at all. */
        EMPTY_FILE
    }

    /** Accepts the short form, just the kind, too. */
    static Damage fromJson(Object json) {
        if (json instanceof String kind) {
            return new Damage(Kind.valueOf(kind), Fault.FOR_EVER);
        }
        Members members = new Members((JsonObject) json);
        Damage damage = new Damage(
                Kind.valueOf(members.text("kind").orElse("NONE")),
                members.number("remaining").orElse(Fault.FOR_EVER));
        members.refuseOthers("members of a damage");
        return damage;
    }

    JsonObject toJson() {
        JsonObject json = new JsonObject().put("kind", kind.name());
        return remaining >= 0 ? json.put("remaining", remaining) : json;
    }

    boolean isActive() {
        return kind != Kind.NONE && remaining != 0;
    }

    Damage afterOneDownload() {
        return remaining > 0 ? new Damage(kind, remaining - 1) : this;
    }
}
