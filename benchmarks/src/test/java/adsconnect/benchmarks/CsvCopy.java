package adsconnect.benchmarks;

import adsconnect.domain.sync.ReportType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/**
 * The reference: psql copies the same rows into the same table with its key, in one transaction. Where there is no psql (of
 * Debian's postgresql-client), pgjdbc does it.
 */
final class CsvCopy {

    private final LoadingDatabase database;
    private final boolean byPsql = hasPsql();

    CsvCopy(LoadingDatabase database) {
        this.database = database;
    }

    @Override
    public String toString() {
        return byPsql ? "psql \\copy" : "pgjdbc CopyManager";
    }

    Cost copy(ReportType type, Path csv) {
        return Cost.of(database.postmaster(), () -> {
            if (byPsql) {
                psql("\\copy " + target(type) + " FROM '" + csv + "' CSV", database.url());
            } else {
                pgjdbc("COPY " + target(type) + " FROM STDIN CSV", csv);
            }
        });
    }

    private static String target(ReportType type) {
        String columns =
                type == ReportType.SPONSORED_PRODUCTS_SEARCH_TERMS ? MadeRow.TERM_COLUMNS : MadeRow.PRODUCT_COLUMNS;
        return LoadingDatabase.table(type) + " (profile_id,owner_id," + columns
                + ",impressions,clicks,cost,orders,sales,said_since)";
    }

    private void pgjdbc(String copy, Path csv) {
        try (Connection connection = database.connect();
                InputStream rows = Files.newInputStream(csv)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows, 1 << 16);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void psql(String command, String url) {
        try {
            Process psql = new ProcessBuilder("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command, url)
                    .redirectErrorStream(true)
                    .start();
            String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (psql.onExit().join().exitValue() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean hasPsql() {
        try {
            Process psql = new ProcessBuilder("psql", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return psql.onExit().join().exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
