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

    record Row(
            Instant begunAt, SecretHash begunIn, Optional<Instant> confirmedAt, long lastStep, Set<SecretHash> codes) {

        Row with(Optional<Instant> confirmed, long step, Set<SecretHash> left) {
            return new Row(begunAt, begunIn, confirmed, step, Set.copyOf(left));
        }
    }

    InMemorySecondFactors(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<SecondFactor> of(UserId user) {
        return database.locked(() -> Optional.ofNullable(database.secondFactors.get(user))
                .map(row -> new SecondFactor(row.confirmedAt(), row.codes().size())));
    }

    @Override
    public boolean begin(UserId user, SecretHash session, Instant now) {
        return database.locked(() -> {
            Row row = database.secondFactors.get(user);
            boolean free = row == null || row.confirmedAt().isEmpty();
            if (free) {
                database.secondFactors.put(user, new Row(now, session, Optional.empty(), 0, Set.of()));
            }
            return free;
        });
    }

    @Override
    public Optional<Instant> begun(UserId user, SecretHash session) {
        return database.locked(() -> Optional.ofNullable(database.secondFactors.get(user))
                .filter(row -> row.confirmedAt().isEmpty() && row.begunIn().equals(session))
                .map(Row::begunAt));
    }

    @Override
    public List<UserId> begunBefore(Instant before) {
        return database.locked(() -> database.secondFactors.entrySet().stream()
                .filter(entry -> begunBefore(entry.getValue(), before))
                .map(entry -> entry.getKey())
                .toList());
    }

    private static boolean begunBefore(Row row, Instant before) {
        return row.confirmedAt().isEmpty() && row.begunAt().isBefore(before);
    }

    @Override
    public boolean removeBegun(UserId user, Instant before) {
        return database.locked(() -> {
            Row row = database.secondFactors.get(user);
            return row != null && begunBefore(row, before) && database.secondFactors.remove(user) != null;
        });
    }

    @Override
    public boolean confirm(UserId user, Instant now) {
        return change(
                user,
                row -> row.confirmedAt().isPresent() ? null : row.with(Optional.of(now), row.lastStep(), row.codes()));
    }

    @Override
    public boolean takeStep(UserId user, long step) {
        return change(user, row -> row.lastStep() < step ? row.with(row.confirmedAt(), step, row.codes()) : null);
    }

    @Override
    public void putRecoveryCodes(UserId user, List<SecretHash> codes) {
        change(user, row -> row.with(row.confirmedAt(), row.lastStep(), Set.copyOf(codes)));
    }

    @Override
    public boolean takeRecoveryCode(UserId user, SecretHash code) {
        return change(user, row -> {
            Set<SecretHash> left = new HashSet<>(row.codes());
            return left.remove(code) ? row.with(row.confirmedAt(), row.lastStep(), left) : null;
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
