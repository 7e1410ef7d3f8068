package adsconnect.testkit;

import adsconnect.domain.SecretHash;
import adsconnect.domain.access.SecondFactor;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.SecondFactors;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Second factors in a map. */
public final class InMemorySecondFactors implements SecondFactors {

    private final InMemoryDatabase database;

    record Row(Optional<Instant> confirmedAt, long lastStep, Set<SecretHash> codes) {}

    InMemorySecondFactors(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<SecondFactor> of(UserId user) {
        return database.locked(() -> Optional.ofNullable(database.secondFactors.get(user))
                .map(row -> new SecondFactor(row.confirmedAt(), row.codes().size())));
    }

    @Override
    public boolean begin(UserId user, Instant now) {
        return database.locked(
                () -> database.secondFactors.putIfAbsent(user, new Row(Optional.empty(), 0, Set.of())) == null);
    }

    @Override
    public boolean confirm(UserId user, Instant now) {
        return change(
                user,
                row -> row.confirmedAt().isPresent() ? null : new Row(Optional.of(now), row.lastStep(), row.codes()));
    }

    @Override
    public boolean takeStep(UserId user, long step) {
        return change(user, row -> row.lastStep() < step ? new Row(row.confirmedAt(), step, row.codes()) : null);
    }

    @Override
    public void putRecoveryCodes(UserId user, List<SecretHash> codes) {
        change(user, row -> new Row(row.confirmedAt(), row.lastStep(), Set.copyOf(codes)));
    }

    @Override
    public boolean takeRecoveryCode(UserId user, SecretHash code) {
        return change(user, row -> {
            Set<SecretHash> left = new HashSet<>(row.codes());
            return left.remove(code) ? new Row(row.confirmedAt(), row.lastStep(), Set.copyOf(left)) : null;
        });
    }

    @Override
    public boolean remove(UserId user) {
        return database.locked(() -> database.secondFactors.remove(user) != null);
    }

    /** @param changed null: not to be changed */
    private boolean change(UserId user, UnaryOperator<Row> changed) {
        return database.locked(() -> {
            Row row = database.secondFactors.get(user);
            Row next = row == null ? null : changed.apply(row);
            if (next != null) {
                database.secondFactors.put(user, next);
            }
            return next != null;
        });
    }
}
