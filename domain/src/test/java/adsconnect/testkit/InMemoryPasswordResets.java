package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.PasswordReset;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.PasswordResets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Resets in a map. */
public final class InMemoryPasswordResets implements PasswordResets {

    private final InMemoryDatabase database;

    record Row(PasswordReset reset, SecretHash link) {}

    record Key(UserId user, boolean asked) {}

    public InMemoryPasswordResets(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void replace(PasswordReset reset, SecretHash link) {
        database.locked(() -> {
            database.passwordResets.put(new Key(reset.user(), reset.asked()), new Row(reset, link));
        });
    }

    @Override
    public Optional<PasswordReset> byLink(SecretHash link) {
        return database.locked(() -> database.passwordResets.values().stream()
                .filter(row -> row.link().equals(link))
                .map(Row::reset)
                .findFirst());
    }

    @Override
    public boolean use(SecretHash link, Instant now) {
        return database.locked(() -> {
            Optional<PasswordReset> open =
                    byLink(link).filter(reset -> reset.usedAt().isEmpty());
            open.ifPresent(reset -> replace(
                    new PasswordReset(reset.user(), reset.asked(), reset.madeAt(), reset.endsAt(), Optional.of(now)),
                    link));
            return open.isPresent();
        });
    }

    @Override
    public void end(UserId user, Instant now) {
        database.locked(() -> {
            database.passwordResets.replaceAll((key, row) ->
                    key.user().equals(user) && row.reset().endsAt().isAfter(now)
                            ? new Row(ended(row.reset(), now), row.link())
                            : row);
        });
    }

    private static PasswordReset ended(PasswordReset reset, Instant now) {
        Instant first = reset.madeAt().plus(1, ChronoUnit.MICROS);
        return new PasswordReset(
                reset.user(), reset.asked(), reset.madeAt(), now.isAfter(first) ? now : first, reset.usedAt());
    }

    @Override
    public void remove(UserId user) {
        database.locked(() -> {
            database.passwordResets.keySet().removeIf(key -> key.user().equals(user));
        });
    }

    @Override
    public void removeOthers(UserId user, SecretHash kept) {
        database.locked(() -> {
            database.passwordResets
                    .entrySet()
                    .removeIf(entry -> entry.getKey().user().equals(user)
                            && !entry.getValue().link().equals(kept));
        });
    }

    @Override
    public void purge(Instant endedBefore) {
        database.locked(() -> {
            database.passwordResets
                    .values()
                    .removeIf(row -> row.reset().endsAt().isBefore(endedBefore));
        });
    }
}
