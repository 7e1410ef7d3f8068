package adsconnect.amazonsandbox;

import io.vertx.core.json.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What the reports of a profile must add up to as Amazon knows it today, told without any report. */
final class Truth {
    private final ReportRows rows;

    Truth(long seed) {
        this.rows = new ReportRows(seed);
    }

    /** What is asked: days of a profile, as known on another day; with or without the single lines. */
    record Question(Profile profile, LocalDate from, LocalDate to, LocalDate today, boolean withRows) {}

    /** The campaigns of some ad products, every line in the same form. */
    void aboutCampaigns(Question question, List<AdProduct> products, Path path) throws IOException {
        try (Writer writer = begin(question, path)) {
            JsonArrayFile lines = new JsonArrayFile(writer);
            JsonObject totals = new JsonObject();
            Figures all = Figures.NONE;
            for (AdProduct product : products) {
                Figures[] sum = {Figures.NONE};
                forEach(question, ReportType.ofCampaigns(product), row -> {
                    sum[0] = sum[0].plus(row.figures());
                    if (question.withRows()) {
                        lines.add(TruthLine.ofCampaign(row).getMap());
                    }
                });
                totals.put(product.name(), TruthLine.figures(question.profile(), sum[0]));
                all = all.plus(sum[0]);
            }
            lines.end();
            end(writer, totals.put("ALL", TruthLine.figures(question.profile(), all)));
        }
    }

    /** One type of report, with all that its lines can say. */
    void aboutReports(Question question, ReportType type, Path path) throws IOException {
        try (Writer writer = begin(question, path)) {
            JsonArrayFile lines = new JsonArrayFile(writer);
            TruthSum sum = new TruthSum(type);
            forEach(question, type, row -> {
                sum.add(row);
                if (question.withRows()) {
                    lines.add(TruthLine.of(row, type).getMap());
                }
            });
            lines.end();
            end(writer, sum.toJson());
        }
    }

    private void forEach(Question question, ReportType type, Consumer<Row> receiver) {
        rows.forEachDay(
                question.profile(), type, subject -> true, question.from(), question.to(), question.today(), receiver);
    }

    /** Written as it comes: the lines of a huge profile would not fit into the memory. */
    private static Writer begin(Question question, Path path) throws IOException {
        JsonObject head = new JsonObject()
                .put("profileId", question.profile().id())
                .put("currencyCode", question.profile().marketplace().currency)
                .put("from", question.from().toString())
                .put("to", question.to().toString())
                .put("dataThrough", question.today().minusDays(1).toString());
        Writer writer = new BufferedWriter(Files.newBufferedWriter(path), 64 * 1024);
        String text = head.encode();
        writer.write(text.substring(0, text.length() - 1) + ",\"rows\":");
        return writer;
    }

    private static void end(Writer writer, JsonObject totals) throws IOException {
        writer.write(",\"totals\":" + totals.encode() + "}");
    }
}
