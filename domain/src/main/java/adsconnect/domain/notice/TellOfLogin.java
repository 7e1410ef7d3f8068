package adsconnect.domain.notice;

import adsconnect.domain.access.AccessPolicy;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.port.AuditTrail;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An audit trail of whose lines about how somebody signs in they get a letter, in the unit of work that writes them: whoever has
 * their login without their knowing can't change it unnoticed.
 */
public final class TellOfLogin implements AuditTrail {

    private static final Set<Deed> TOLD = EnumSet.of(
            Deed.PASSWORD_CHANGED,
            Deed.SECOND_FACTOR_ADDED,
            Deed.SECOND_FACTOR_REMOVED,
            Deed.RECOVERY_CODES_RENEWED,
            Deed.RECOVERY_CODE_USED,
            Deed.SIGN_ON_LINKED,
            Deed.SIGN_ON_UNLINKED);

    private final AuditTrail auditTrail;
    private final Users users;
    private final QueueLetters letters;

    public TellOfLogin(AuditTrail auditTrail, Users users, QueueLetters letters) {
        this.auditTrail = auditTrail;
        this.users = users;
        this.letters = letters;
    }

    @Override
    public void record(AuditLine line) {
        auditTrail.record(line);
        line.about().user().filter(user -> isTold(line, user)).ifPresent(user -> tell(user, line));
    }

    @Override
    public void rehearse(AuditLine line) {
        auditTrail.rehearse(line);
    }

    @Override
    public List<AuditLine> newest(int atMost) {
        return auditTrail.newest(atMost);
    }

    /** Of sessions that they ended themselves they know. */
    private static boolean isTold(AuditLine line, UserId user) {
        return TOLD.contains(line.deed()) || line.deed() == Deed.SESSIONS_ENDED && !isOwn(line, user);
    }

    private static boolean isOwn(AuditLine line, UserId user) {
        return line.by() instanceof Actor.Person(UserId person) && AccessPolicy.mayUse(person, user);
    }

    private void tell(UserId user, AuditLine line) {
        users.byId(user)
                .filter(somebody -> !somebody.disabled())
                .ifPresent(somebody -> letters.login(somebody, line, isOwn(line, user)));
    }
}
