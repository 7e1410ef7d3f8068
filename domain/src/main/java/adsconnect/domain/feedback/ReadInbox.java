package adsconnect.domain.feedback;

import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.feedback.port.Inbox;
import java.util.List;
import java.util.Optional;

/** Shows what people and programs have written, to admins alone (section 16). */
public final class ReadInbox {

    private static final int AT_ONCE = 50;

    private final Inbox inbox;
    private final Users users;

    public ReadInbox(Inbox inbox, Users users) {
        this.inbox = inbox;
        this.users = users;
    }

    /**
     * A message as it is read.
     *
     * @param sender empty for a stranger, and for a user who is gone
     */
    public record Received(Inbox.Filed filed, Optional<User> sender) {}

    /**
     * A page of them.
     *
     * @param open how many of all there are that nobody has seen to
     * @param further where the next page begins; empty on the last one
     */
    public record Read(List<Received> messages, long open, Optional<MessageNumber> further) {}

    /** Empty for whoever is no admin: for them there is no inbox. */
    public Optional<Read> read(User reader, InboxFilter filter, Optional<MessageNumber> before) {
        if (reader.role() != Role.ADMIN) {
            return Optional.empty();
        }
        List<Inbox.Filed> found =
                inbox.list(filter, before.map(MessageNumber::value).orElse(Integer.MAX_VALUE), AT_ONCE + 1);
        List<Inbox.Filed> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return Optional.of(new Read(
                shown.stream()
                        .map(filed -> new Received(filed, sender(filed.message().sender())))
                        .toList(),
                inbox.open(),
                found.size() > AT_ONCE ? Optional.of(shown.getLast().number()) : Optional.empty()));
    }

    private Optional<User> sender(Sender sender) {
        return switch (sender) {
            case Sender.Known known -> users.byId(known.id());
            case Sender.Stranger stranger -> Optional.empty();
        };
    }
}
