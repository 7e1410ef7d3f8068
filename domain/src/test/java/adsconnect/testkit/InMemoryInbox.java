package adsconnect.testkit;

import adsconnect.domain.feedback.Feedback;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.Settlement;
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
    public List<Filed> list(InboxFilter filter, int below, int atMost) {
        return database.locked(() -> new ArrayList<>(database.messages.entrySet())
                .reversed().stream()
                        .map(entry -> new Filed(
                                entry.getKey(),
                                entry.getValue(),
                                Optional.ofNullable(database.settlements.get(entry.getKey()))))
                        .filter(filed -> filed.number().value() < below)
                        .filter(filed -> fits(filter, filed))
                        .limit(atMost)
                        .toList());
    }

    private static boolean fits(InboxFilter filter, Filed filed) {
        Optional<Feedback> feedback = filed.message().feedback();
        boolean wanted = switch (filter.state()) {
            case OPEN -> filed.settlement().isEmpty();
            case SETTLED -> filed.settlement().isPresent();
            case ALL -> true;
        };
        return wanted
                && (filter.sentiment().isEmpty()
                        || feedback.map(Feedback::sentiment).equals(filter.sentiment()))
                && (filter.category().isEmpty()
                        || feedback.map(Feedback::category).equals(filter.category()));
    }

    @Override
    public long open() {
        return database.locked(() -> (long) database.messages.size() - database.settlements.size());
    }

    @Override
    public boolean settle(MessageNumber number, Settlement settlement) {
        return database.locked(() ->
                database.messages.containsKey(number) && database.settlements.putIfAbsent(number, settlement) == null);
    }

    @Override
    public boolean reopen(MessageNumber number) {
        return database.locked(() -> database.settlements.remove(number) != null);
    }
}
