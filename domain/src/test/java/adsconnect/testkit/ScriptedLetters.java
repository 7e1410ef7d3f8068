package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Letters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Letters that are kept to be looked at; none are sent until a test says so. */
public final class ScriptedLetters implements Letters {

    private final AtomicBoolean ready = new AtomicBoolean();
    private final List<Letter> sent = new ArrayList<>();

    /** One that was sent. */
    public record Letter(EmailAddress to, Secret link) {}

    public void begin() {
        ready.set(true);
    }

    public synchronized List<Letter> sent() {
        return List.copyOf(sent);
    }

    @Override
    public boolean ready() {
        return ready.get();
    }

    @Override
    public void invite(EmailAddress to, Role role, Secret link, Instant endsAt) {
        send(to, link);
    }

    @Override
    public void reset(User to, Secret link, Instant endsAt) {
        send(to.email(), link);
    }

    private synchronized void send(EmailAddress to, Secret link) {
        if (ready()) {
            sent.add(new Letter(to, link));
        }
    }
}
