package adsconnect.testkit;

import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.port.Inbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Messages in a map, by their number. */
public final class InMemoryInbox implements Inbox {

    private final InMemoryDatabase database;

    public InMemoryInbox(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<MessageNumber> add(Message message, int atMost, Instant since) {
        return database.lockedInUnit(() -> {
            long sent = database.messages.values().stream()
                    .filter(other -> other.sender().equals(message.sender()))
                    .filter(other -> other.sentAt().isAfter(since))
                    .count();
            if (sent >= atMost) {
                return Optional.empty();
            }
            MessageNumber number = new MessageNumber(database.messages.size() + 1);
            database.messages.put(number, message);
            return Optional.of(number);
        });
    }

    @Override
    public Optional<Sender> sender(MessageNumber number) {
        return database.locked(
                () -> Optional.ofNullable(database.messages.get(number)).map(Message::sender));
    }

    @Override
    public List<Filed> newest(int atMost) {
        return database.locked(() -> new ArrayList<>(database.messages.entrySet())
                .reversed().stream()
                        .limit(atMost)
                        .map(entry -> new Filed(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
