package adsconnect.application.cli.client;

import adsconnect.application.cli.DayConverter;
import adsconnect.application.cli.Failure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Gives the numbers of a profile. */
@Command(
        name = "metrics",
        description = {
            "Gives spend, sales and the like of a profile over some days, all pages in one document. Amounts are in the"
                    + " profile's currency; a ratio whose divisor is zero is null.",
            "",
            "  adsconnect metrics \"US site\" --from 2026-11-01 --to 2026-11-20 --by campaign"
        })
public final class MetricsCommand extends ProfileCommand {

    private static final int MOST_AT_ONCE = 10_000;
    private static final int USUAL_DAYS = 30;

    private static final Screen.Look LOOK = new Screen.Look(List.of(
            new Screen.Column("", "label"),
            new Screen.Column("SPEND", "spend"),
            new Screen.Column("SALES", "sales"),
            new Screen.Column("ORDERS", "orders"),
            new Screen.Column("CLICKS", "clicks"),
            new Screen.Column("IMPRESSIONS", "impressions"),
            new Screen.Column("ACOS", "acos"),
            new Screen.Column("ROAS", "roas")));

    /** What numbers are added up by; picocli takes them in any case. */
    enum By {
        DAY("day"),
        CAMPAIGN("campaign"),
        PRODUCT("product"),
        SEARCHTERM("searchTerm");

        private final String text;

        By(String text) {
            this.text = text;
        }
    }

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "The first day (default: 30 days up to the last).")
    private LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "YYYY-MM-DD",
            converter = DayConverter.class,
            description = "The last day (default: today).")
    private LocalDate to;

    @Option(names = "--by", defaultValue = "DAY", description = "day, campaign, product or searchTerm (default: day).")
    private By by;

    @Override
    void checkUsage() {
        if (first().isAfter(last())) {
            throw Failure.misuse("--from is after --to");
        }
    }

    @Override
    int ask(Server server, String path) {
        return screen().show(
                        Pages.all(
                                server,
                                path + "/metrics?from=" + first() + "&to=" + last() + "&by=" + by.text + "&limit="
                                        + MOST_AT_ONCE),
                        LOOK);
    }

    private LocalDate last() {
        return Optional.ofNullable(to).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private LocalDate first() {
        return Optional.ofNullable(from).orElseGet(() -> last().minusDays(USUAL_DAYS - 1L));
    }
}
