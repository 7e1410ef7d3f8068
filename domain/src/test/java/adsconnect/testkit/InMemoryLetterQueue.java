package adsconnect.testkit;

import adsconnect.domain.LeaseLost;
import adsconnect.domain.notice.Letter;
import adsconnect.domain.notice.port.LetterQueue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Letters in a map. */
public final class InMemoryLetterQueue implements LetterQueue {

    private final InMemoryDatabase database;

    /** What has become of it. */
    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }

    record Row(
            Letter letter,
            State state,
            Instant dueAt,
            Instant heldUntil,
            long fence,
            Instant triedAt,
            Instant refusedSince,
            Instant refusedAt,
            String trouble) {}

    public InMemoryLetterQueue(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public void queue(Letter letter) {
        database.locked(() -> put(new Row(
                letter, State.WAITING, letter.madeAt(), Instant.MIN, 0, Instant.MIN, Instant.MAX, Instant.MIN, "")));
    }

    @Override
    public Optional<Claimed> claim(Instant now, Instant until) {
        return database.locked(() -> in(State.WAITING)
                .filter(row -> !row.dueAt().isAfter(now) && !row.heldUntil().isAfter(now))
                .min(Comparator.comparing(Row::dueAt))
                .map(row -> {
                    put(new Row(
                            row.letter(),
                            row.state(),
                            row.dueAt(),
                            until,
                            row.fence() + 1,
                            row.triedAt(),
                            row.refusedSince(),
                            row.refusedAt(),
                            row.trouble()));
                    return new Claimed(row.letter(), row.fence() + 1);
                }));
    }

    @Override
    public void sent(Claimed claimed, Instant now) {
        settle(claimed, State.SENT, now, new Trouble("", false), now);
    }

    @Override
    public void putOff(Claimed claimed, Instant now, Trouble trouble, Instant dueAt) {
        settle(claimed, State.WAITING, now, trouble, dueAt);
    }

    @Override
    public void givenUp(Claimed claimed, Instant now, Trouble trouble) {
        settle(claimed, State.GIVEN_UP, now, trouble, now);
    }

    private void settle(Claimed claimed, State state, Instant now, Trouble trouble, Instant dueAt) {
        database.locked(() -> {
            Row row = database.letters.get(claimed.letter().id());
            if (row.fence() != claimed.fence()
                    || row.state() != State.WAITING
                    || row.heldUntil().equals(Instant.MIN)) {
                throw new LeaseLost();
            }
            Letter before = row.letter();
            Letter letter = new Letter(
                    before.id(),
                    before.kind(),
                    before.to(),
                    before.language(),
                    before.particulars(),
                    before.madeAt(),
                    before.attempts() + 1);
            boolean first = trouble.ofServer() && row.refusedSince().equals(Instant.MAX);
            put(new Row(
                    letter,
                    state,
                    dueAt,
                    Instant.MIN,
                    row.fence(),
                    now,
                    first ? now : row.refusedSince(),
                    trouble.ofServer() ? now : row.refusedAt(),
                    trouble.words()));
        });
    }

    @Override
    public Counts count() {
        return database.locked(() -> new Counts(
                in(State.WAITING).count(),
                in(State.WAITING).map(row -> row.letter().madeAt()).min(Comparator.naturalOrder()),
                in(State.GIVEN_UP).count()));
    }

    @Override
    public InVain inVain(Instant madeSince) {
        return database.locked(() -> {
            Instant taken = in(State.SENT)
                    .filter(row -> !row.letter().madeAt().isBefore(madeSince))
                    .map(Row::triedAt)
                    .max(Comparator.naturalOrder())
                    .orElse(Instant.MIN);
            List<Row> refused = Stream.concat(in(State.WAITING), in(State.GIVEN_UP))
                    .filter(row -> row.refusedAt().isAfter(taken))
                    .filter(row -> !row.letter().madeAt().isBefore(madeSince))
                    .toList();
            return new InVain(
                    (int) refused.stream()
                            .map(row -> row.letter().to())
                            .distinct()
                            .count(),
                    refused.stream()
                            .map(Row::refusedSince)
                            .min(Comparator.naturalOrder())
                            .map(since -> since.isAfter(taken) ? since : taken));
        });
    }

    @Override
    public List<GivenUp> latestGivenUp(int atMost) {
        return database.locked(() -> in(State.GIVEN_UP)
                .sorted(Comparator.comparing(Row::triedAt).reversed())
                .limit(atMost)
                .map(row -> new GivenUp(row.letter(), row.triedAt(), row.trouble()))
                .toList());
    }

    @Override
    public int forget(Instant before, int atMost) {
        return database.locked(() -> {
            List<UUID> old = Stream.concat(in(State.SENT), in(State.GIVEN_UP))
                    .map(Row::letter)
                    .filter(letter -> letter.madeAt().isBefore(before))
                    .map(Letter::id)
                    .limit(atMost)
                    .toList();
            old.forEach(database.letters::remove);
            return old.size();
        });
    }

    private Stream<Row> in(State state) {
        return database.letters.values().stream().filter(row -> row.state() == state);
    }

    private void put(Row row) {
        database.letters.put(row.letter().id(), row);
    }
}
