package adsconnect.amazonads;

import adsconnect.domain.OurReason;
import adsconnect.domain.account.Profile;
import adsconnect.domain.sync.ReportLine;
import adsconnect.domain.sync.ReportOrder;
import adsconnect.domain.sync.SetAside;
import adsconnect.domain.sync.UnfitRow;
import adsconnect.domain.sync.port.ReportSource;
import adsconnect.domain.sync.port.ReportUnusable;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;

/** The lines of a fetched report, unpacked and parsed as they are read. Used by one thread. */
final class ReportRows implements ReportSource.Rows {

    /** What is longer can't be a value of ours. It would have to be held whole, so the file is taken for a damaged one. */
    private static final int LONGEST_VALUE = 1_000_000;

    /** Amazon adds columns one by one; more than these are not worth remembering. */
    private static final int MOST_UNKNOWN_COLUMNS = 50;

    private static final int LONGEST_COLUMN = 100;

    /** Takes NaN, which is no JSON, for a number: where it can't stand, it shall spoil its row and not the report. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_VALUE)
                    .maxNumberLength(LONGEST_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final FetchedFile file;
    private final JsonParser parser;
    private final ReportLayout layout;
    private final ReportCells cells;
    private final Queue<ReportLine> read = new ArrayDeque<>();
    private final Set<String> unknownColumns = new HashSet<>();
    private boolean ended;

    private ReportRows(FetchedFile file, JsonParser parser, ReportOrder order, ReportLayout layout) {
        this.file = file;
        this.parser = parser;
        this.layout = layout;
        this.cells = new ReportCells(order, layout.columns());
    }

    /** Reads that file and removes it at the end. */
    static ReportRows of(Profile profile, ReportOrder order, Path path) {
        FetchedFile file = new FetchedFile(path);
        try {
            JsonParser parser = JSON.createParser(file.unpacked());
            // No rows are "[]". A file with nothing in it is a damaged one, and must not pass for "no rows".
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new ReportUnusable(OurReason.NO_LIST.sentence());
            }
            return new ReportRows(file, parser, order, ReportLayout.of(profile, order));
        } catch (IOException notReadable) {
            file.close();
            throw FetchedFile.failure(notReadable);
        } catch (RuntimeException | Error failure) {
            file.close();
            throw failure;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            while (read.isEmpty() && !ended) {
                readOne();
            }
        } catch (IOException notReadable) {
            throw FetchedFile.failure(notReadable);
        }
        return !read.isEmpty();
    }

    @Override
    public ReportLine next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return read.remove();
    }

    @Override
    public void close() {
        file.close();
    }

    private void readOne() throws IOException {
        JsonToken token = parser.nextToken();
        switch (token) {
            case START_OBJECT -> readRow();
            case END_ARRAY -> end();
            case null -> throw new ReportUnusable(OurReason.ENDS_EARLY.sentence());
            default -> {
                String text = StorableText.of(parser.getText(), SetAside.LONGEST_TEXT);
                read.add(new SetAside(SetAside.Reason.UNREADABLE, "", text));
                parser.skipChildren();
            }
        }
    }

    private void readRow() throws IOException {
        cells.clear();
        for (String column = parser.nextFieldName(); column != null; column = parser.nextFieldName()) {
            parser.nextToken();
            if (!cells.take(column, parser) && unknownColumns.size() < MOST_UNKNOWN_COLUMNS) {
                noteUnknown(column);
            }
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new ReportUnusable(OurReason.ENDS_EARLY.sentence() + " of a row");
        }
        try {
            read.add(layout.row().apply(cells));
        } catch (UnfitRow unfit) {
            read.add(new SetAside(unfit.reason(), unfit.column(), cells.asJson()));
        }
    }

    /** Once a report: the row is loaded without it. */
    private void noteUnknown(String column) {
        String name = StorableText.of(column, LONGEST_COLUMN);
        if (unknownColumns.add(name)) {
            read.add(new SetAside(SetAside.Reason.UNKNOWN_COLUMN, name, ""));
        }
    }

    /** The list ends where the file does: behind it lies gzip's checksum, which is looked at only when it is read. */
    private void end() throws IOException {
        if (parser.nextToken() != null) {
            throw new ReportUnusable(OurReason.GOES_ON.sentence());
        }
        ended = true;
    }
}
