package adsconnect.testkit;

import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.port.ReportSource;
import java.util.Iterator;
import java.util.List;

/** A report of those lines; nobody fetched it, so there is nothing to close. */
public record OpenedReport(Iterator<ReportLine> lines) implements ReportSource.Rows {

    public static OpenedReport of(List<ReportLine> lines) {
        return new OpenedReport(lines.iterator());
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public ReportLine next() {
        return lines.next();
    }

    @Override
    public void close() {
        // Nothing was fetched.
    }
}
