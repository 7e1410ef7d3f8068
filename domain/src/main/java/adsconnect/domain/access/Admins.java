package adsconnect.domain.access;

import java.util.List;

/** Somebody has to be left who can run the installation. */
final class Admins {

    private Admins() {}

    /** Whether nobody else of these can sign in as one. A disabled admin can't, and is never the last. */
    static boolean lastIs(User user, List<User> admins) {
        return user.role() == Role.ADMIN
                && !user.disabled()
                && admins.stream().filter(admin -> !admin.disabled()).count() == 1;
    }
}
