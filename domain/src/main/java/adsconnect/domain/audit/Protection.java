package adsconnect.domain.audit;

import java.util.List;

/**
 * Whether the program itself, as it signs in to its store, could change or remove lines of the audit (AUDIT-1).
 *
 * @param open the ways it could go right now, in words of the store; none if all is as it should be
 * @param behind those that its login could go if it left the role it works in
 */
public record Protection(List<String> open, List<String> behind) {

    /** Nobody could, who gets at what the program runs with. */
    public static final Protection FULL = new Protection(List.of(), List.of());

    public Protection {
        open = List.copyOf(open);
        behind = List.copyOf(behind);
    }

    /** How much can be relied on. */
    public enum Strength {
        /** The login of the program can't. */
        BY_LOGIN,
        /** The role it works in can't, but its login could leave that role. */
        BY_ROLE,
        /** It can: the seals alone tell. */
        NONE
    }

    public Strength strength() {
        if (!open.isEmpty()) {
            return Strength.NONE;
        }
        return behind.isEmpty() ? Strength.BY_LOGIN : Strength.BY_ROLE;
    }
}
