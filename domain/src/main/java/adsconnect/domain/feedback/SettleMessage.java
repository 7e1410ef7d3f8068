package adsconnect.domain.feedback;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Facts;
import adsconnect.domain.audit.Subject;
import adsconnect.domain.audit.port.AuditTrail;
import adsconnect.domain.feedback.port.Inbox;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Notes that an admin has seen to a message, or takes that back (section 16). */
public final class SettleMessage {

    private final Inbox inbox;
    private final AuditTrail auditTrail;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SettleMessage(Inbox inbox, AuditTrail auditTrail, UnitOfWork unitOfWork, Clock clock) {
        this.inbox = inbox;
        this.auditTrail = auditTrail;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Outcome {}

    /** It is as it was asked for, whoever made it so. */
    public record Done() implements Outcome {}

    /** There is no such message for that user. */
    public record Unknown() implements Outcome {}

    /** @param settled whether it has been seen to */
    public Outcome settle(User admin, MessageNumber number, boolean settled) {
        Optional<Sender> sender = inbox.sender(number);
        if (admin.role() != Role.ADMIN || sender.isEmpty()) {
            return new Unknown();
        }
        Instant now = clock.instant();
        unitOfWork.inOne(() -> {
            boolean changed = settled ? inbox.settle(number, new Settlement(admin.id(), now)) : inbox.reopen(number);
            if (changed) {
                auditTrail.record(AuditLine.of(
                        now,
                        new Actor.Person(admin.id()),
                        settled ? Deed.MESSAGE_SETTLED : Deed.MESSAGE_REOPENED,
                        Subject.of(concerned(sender.get(), admin)),
                        Facts.NONE.and("message", number.value())));
            }
            return changed;
        });
        return new Done();
    }

    /** Whoever wrote it; strangers are nobody the audit knows. */
    private static UserId concerned(Sender sender, User admin) {
        return switch (sender) {
            case Sender.Known known -> known.id();
            case Sender.Stranger stranger -> admin.id();
        };
    }
}
