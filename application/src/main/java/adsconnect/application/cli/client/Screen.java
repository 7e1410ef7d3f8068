package adsconnect.application.cli.client;

import adsconnect.application.cli.Json;
import adsconnect.application.cli.Masking;
import adsconnect.application.cli.Surroundings;
import adsconnect.application.cli.TextTable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** Says what came of a command: one document on stdout, or a table where somebody looks; all else on stderr (CLI-1). */
record Screen(CommandSpec command) {

    /** How a document looks in columns. */
    record Look(List<Column> columns) {

        /** Names and values, one to a line. */
        static final Look FIELDS = new Look(List.of());
    }

    /** A heading, and the field that stands below it. */
    record Column(String heading, String field) {}

    /** Without tokens, wherever they stand in it (CLI-2). */
    int show(Object document, Look look) {
        return asItIs(Masking.document(document), look);
    }

    /** With the tokens in it, for who asked for them. */
    int asItIs(Object document, Look look) {
        PrintWriter out = command.commandLine().getOut();
        out.println(Surroundings.of(command).screen() ? table(document, look) : Json.write(document));
        out.flush();
        return 0;
    }

    /** For people, beside the document. */
    void say(String line) {
        PrintWriter err = command.commandLine().getErr();
        err.println("adsconnect: " + TextTable.plain(Masking.text(line)));
        err.flush();
    }

    private static String table(Object document, Look look) {
        if (!(document instanceof Map<?, ?>)) {
            return TextTable.plain(Json.write(document));
        }
        Map<String, Object> fields = Fields.of(document);
        if (look.columns().isEmpty()) {
            List<List<String>> lines = new ArrayList<>();
            flatten("", fields, lines);
            return TextTable.of(List.of("FIELD", "VALUE"), lines);
        }
        return TextTable.of(
                look.columns().stream().map(Column::heading).toList(),
                Fields.items(fields, "items").stream()
                        .map(item -> look.columns().stream()
                                .map(column -> Fields.text(item, column.field()))
                                .toList())
                        .toList());
    }

    private static void flatten(String before, Map<String, Object> fields, List<List<String>> lines) {
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                flatten(before + name + ".", Fields.of(value), lines);
            } else {
                lines.add(List.of(before + name, value instanceof String text ? text : Json.write(value)));
            }
        });
    }
}
