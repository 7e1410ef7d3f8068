package adsconnect.application;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.feedback.InboxFilter;
import adsconnect.domain.feedback.Message;
import adsconnect.domain.feedback.MessageNumber;
import adsconnect.domain.feedback.Sender;
import adsconnect.domain.feedback.Settlement;
import adsconnect.domain.feedback.port.Inbox;
import adsconnect.domain.notice.QueueLetters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An inbox of whose messages whoever runs the installation gets a letter, in the unit of work that keeps them (HELP-1). */
final class MailedInbox implements Inbox {

    private final Inbox inbox;
    private final QueueLetters letters;
    private final Optional<EmailAddress> support;

    MailedInbox(Inbox inbox, QueueLetters letters, Optional<EmailAddress> support) {
        this.inbox = inbox;
        this.letters = letters;
        this.support = support;
    }

    @Override
    public Optional<MessageNumber> add(Message message, int atMost, Instant since) {
        Optional<MessageNumber> number = inbox.add(message, atMost, since);
        number.ifPresent(filed -> support.ifPresent(to -> letters.message(to, filed.value())));
        return number;
    }

    @Override
    public Optional<Sender> sender(MessageNumber number) {
        return inbox.sender(number);
    }

    @Override
    public List<Filed> list(InboxFilter filter, int below, int atMost) {
        return inbox.list(filter, below, atMost);
    }

    @Override
    public long open() {
        return inbox.open();
    }

    @Override
    public boolean settle(MessageNumber number, Settlement settlement) {
        return inbox.settle(number, settlement);
    }

    @Override
    public boolean reopen(MessageNumber number) {
        return inbox.reopen(number);
    }
}
