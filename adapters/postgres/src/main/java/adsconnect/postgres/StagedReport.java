package adsconnect.postgres;

import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.port.LoadedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** A report in its place. Used by one thread. */
final class StagedReport implements LoadedRows.Staged {

    private final int place;
    private final StagingCopy.Filled filled;
    private final Map<LocalDate, Long> stored;
    private final long sliceRows;
    private final SortedMap<LocalDate, Long> days = new TreeMap<>();
    private long keptAside;

    /**
     * A report of these days.
     *
     * @param stored how many rows were loaded of which day before; they may have to go
     * @param sliceRows as many as a slice of several days may have, put aside or stored
     */
    StagedReport(int place, StagingCopy.Filled filled, DayRange range, Map<LocalDate, Long> stored, long sliceRows) {
        this.place = place;
        this.filled = filled;
        this.stored = stored;
        this.sliceRows = sliceRows;
        this.keptAside = filled.keptAside();
        range.days().forEach(day -> days.put(day, filled.rows().getOrDefault(day, 0L)));
    }

    int place() {
        return place;
    }

    /** The table of the place that it is in. */
    String table() {
        return filled.table();
    }

    /** Tells this content of the place from any other. */
    UUID load() {
        return filled.load();
    }

    @Override
    public List<DayRange> slices() {
        List<DayRange> slices = new ArrayList<>();
        LocalDate from = days.firstKey();
        long rows = 0;
        for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
            long ofDay = Math.max(day.getValue(), stored.getOrDefault(day.getKey(), 0L));
            if (rows > 0 && rows + ofDay > sliceRows) {
                slices.add(new DayRange(from, day.getKey().minusDays(1)));
                from = day.getKey();
                rows = 0;
            }
            rows += ofDay;
        }
        slices.add(new DayRange(from, days.lastKey()));
        return slices;
    }

    @Override
    public long rows() {
        return rows(days);
    }

    @Override
    public long keptAside() {
        return keptAside;
    }

    /** How many rows there are of each day of the slice. */
    SortedMap<LocalDate, Long> in(DayRange slice) {
        return days.subMap(slice.from(), slice.to().plusDays(1));
    }

    long rows(DayRange slice) {
        return rows(in(slice));
    }

    /** So many rows of that day were kept aside after all. */
    void keptAside(LocalDate day, long rows) {
        days.merge(day, -rows, Long::sum);
        keptAside += rows;
    }

    private static long rows(SortedMap<LocalDate, Long> days) {
        return days.values().stream().mapToLong(rows -> rows).sum();
    }
}
