package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.Letters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Letters that are kept to be looked at; none are sent until a test says so. */
public final class ScriptedLetters implements Letters {

    private final AtomicBoolean ready = new AtomicBoolean();
    private final List<Letter> sent = new ArrayList<>();

    /**
     * @param by who invites
     * @param language that was asked for; otherwise that of whom it is for
     */
    public record Letter(EmailAddress to, Optional<String> by, Secret link, Optional<String> language) {}

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
    public void invite(EmailAddress to, Role role, String by, Secret link, Instant endsAt, String language) {
        send(new Letter(to, Optional.of(by), link, Optional.of(language)));
    }

    @Override
    public void reset(User to, Secret link, Instant endsAt) {
        send(new Letter(to.email(), Optional.empty(), link, Optional.empty()));
    }

    private synchronized void send(Letter letter) {
        if (ready()) {
            sent.add(letter);
        }
    }
}
