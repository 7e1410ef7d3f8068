package adsconnect.testkit;

import adsconnect.domain.access.Actor;
import adsconnect.domain.audit.AuditLine;
import adsconnect.domain.audit.Cut;
import adsconnect.domain.audit.Deed;
import adsconnect.domain.audit.Head;
import adsconnect.domain.audit.Seal;
import adsconnect.domain.audit.WrittenLine;
import adsconnect.domain.audit.port.Seals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Seals in a map, by their number. Nobody gets at its lines, so there are neither strays nor cuts. */
public final class InMemorySeals implements Seals {

    private final InMemoryDatabase database;

    public InMemorySeals(InMemoryDatabase database) {
        this.database = database;
    }

    @Override
    public boolean anyWaiting() {
        return !waiting(1).isEmpty();
    }

    @Override
    public Optional<Head> take() {
        return database.lockedInUnit(() -> Optional.of(head()));
    }

    @Override
    public List<WrittenLine> waiting(int atMost) {
        return database.locked(() -> database.auditLines.keySet().stream()
                .filter(number -> database.seals.values().stream().noneMatch(seal -> seal.line() == number))
                .sorted()
                .limit(atMost)
                .map(this::line)
                .toList());
    }

    @Override
    public List<WrittenLine> waiting(Deed deed, int atMost) {
        return waiting(Integer.MAX_VALUE).reversed().stream()
                .filter(line -> deed.name().equals(line.columns().get("deed")))
                .limit(atMost)
                .toList();
    }

    @Override
    public void add(List<Seal> seals) {
        database.lockedInUnit(() -> seals.forEach(seal -> database.seals.put(seal.number(), seal)));
    }

    @Override
    public Head head() {
        return last().map(seal -> new Head(seal.number(), seal.chain())).orElse(Head.START);
    }

    @Override
    public Optional<Instant> lastSealedAt() {
        return last().map(Seal::sealedAt);
    }

    @Override
    public void hold() {
        // Nothing is ever dropped.
    }

    @Override
    public List<Seal> after(long seal, int atMost) {
        return database.locked(() -> database.seals.values().stream()
                .filter(each -> each.number() > seal)
                .limit(atMost)
                .toList());
    }

    @Override
    public Map<Long, WrittenLine> lines(Collection<Seal> of) {
        return database.locked(
                () -> of.stream().map(Seal::line).collect(Collectors.toMap(Function.identity(), this::line)));
    }

    @Override
    public Map<Long, Instant> strays(int atMost) {
        return Map.of();
    }

    @Override
    public Optional<Cut> cut() {
        return Optional.empty();
    }

    private Optional<Seal> last() {
        return database.locked(() ->
                new ArrayList<>(database.seals.values()).reversed().stream().findFirst());
    }

    private WrittenLine line(long number) {
        AuditLine line = database.auditLines.get(number);
        SortedMap<String, String> columns = new TreeMap<>();
        Actor by = line.by();
        columns.put("by", by.toString());
        columns.put("origin", line.origin().toString());
        columns.put("deed", line.deed().name());
        columns.put("about", line.about().toString());
        columns.put("why", Objects.toString(line.why()));
        return new WrittenLine(number, line.at(), columns);
    }
}
