package adsconnect.testkit;

import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Users in a map. */
public final class InMemoryUsers implements Users {

    private final InMemoryDatabase database;

    record Row(User user, String passwordHash) {}

    public InMemoryUsers(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean addWithoutPassword(User user) {
        return add(user, null);
    }

    @Override
    public boolean add(User user, String passwordHash) {
        return database.locked(() -> {
            if (row(user.email()).isPresent()) {
                return false;
            }
            database.users.put(user.id(), new Row(user, passwordHash));
            return true;
        });
    }

    @Override
    public void change(User user) {
        database.locked(() -> {
            database.users.computeIfPresent(user.id(), (id, row) -> new Row(user, row.passwordHash()));
        });
    }

    @Override
    public Optional<User> byEmail(EmailAddress email) {
        return database.locked(() -> row(email).map(Row::user));
    }

    @Override
    public List<User> byEmails(Collection<EmailAddress> emails) {
        return all().stream().filter(user -> emails.contains(user.email())).toList();
    }

    @Override
    public Optional<User> byId(UserId id) {
        return lock(id);
    }

    /** Needs no lock of its own: units of work come one after the other. */
    @Override
    public Optional<User> lock(UserId id) {
        return database.locked(() -> Optional.ofNullable(database.users.get(id)).map(Row::user));
    }

    @Override
    public Optional<User> lock(EmailAddress email) {
        return byEmail(email);
    }

    @Override
    public List<User> lockAll(Role role) {
        return all().stream().filter(user -> user.role() == role).toList();
    }

    @Override
    public Optional<String> passwordHashOf(EmailAddress email) {
        return database.locked(() -> row(email).map(Row::passwordHash));
    }

    @Override
    public void changePassword(UserId user, String passwordHash) {
        database.locked(() -> {
            database.users.computeIfPresent(user, (id, row) -> new Row(row.user(), passwordHash));
        });
    }

    @Override
    public List<User> all() {
        return database.locked(() -> database.users.values().stream()
                .map(Row::user)
                .sorted(Comparator.comparing(user -> user.email().value()))
                .toList());
    }

    private Optional<Row> row(EmailAddress email) {
        return database.users.values().stream()
                .filter(row -> row.user().email().equals(email))
                .findFirst();
    }
}
