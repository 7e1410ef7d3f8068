package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ReadableProfile;
import adsconnect.domain.metrics.Period;
import adsconnect.domain.metrics.PeriodChoice;
import adsconnect.domain.metrics.ReadDashboard.Numbers;
import adsconnect.domain.metrics.Table;
import adsconnect.domain.metrics.TableOutcome;
import adsconnect.domain.metrics.TableQuery;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Gives the numbers of a profile over some days, added up by what is asked for (DASH-1, DASH-2). */
final class ReadMetricsCall implements Keyed.Call {

    static final List<String> BY = List.of("day", "campaign", "product", "searchTerm");

    static final int MOST_ITEMS = 10_000;

    private static final Duration ADDING_UP = Duration.ofSeconds(3);
    private static final int USUAL_ITEMS = 1_000;
    private static final int MOST_PAGES = 1_000_000;

    private final CallUseCases useCases;

    ReadMetricsCall(CallUseCases useCases) {
        this.useCases = useCases;
    }

    /** @param file whether all of it is wanted at once */
    private record Wanted(ReadableProfile profile, PeriodChoice choice, TableQuery query, boolean file) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        ProfileId id = Queries.profile(visit, caller);
        String by = Queries.oneOf(visit, "by", BY, "day");
        boolean csv = visit.header("accept").filter(ReadMetricsCall::wantsCsv).isPresent();
        PeriodChoice choice = choice(visit);
        if (csv
                && (visit.query().first("cursor").isPresent()
                        || visit.query().first("limit").isPresent())) {
            throw Refusal.malformed("CSV is all there is, in one piece: leave out cursor and limit, or ask for JSON.");
        }
        TableQuery query = new TableQuery(
                "",
                TableQuery.Order.DEAREST_FIRST,
                Queries.count(visit, "cursor", 1, MOST_PAGES),
                csv ? TableQuery.FILE : Queries.count(visit, "limit", USUAL_ITEMS, MOST_ITEMS));
        Optional<ReadableProfile> found =
                useCases.findReadable().find(caller.user().id(), id);
        if (found.isEmpty()) {
            return Problems.of(
                    visit,
                    Code.NOT_FOUND,
                    "No such profile of this key's owner is connected, so nothing of it is loaded.");
        }
        MetricsFound read = read(by, new Wanted(found.get(), choice, query, csv));
        String currency = found.get().profile().currencyCode();
        return csv
                ? MetricsCsv.reply(currency, read)
                : Json.reply(200, MetricsJson.of(id, currency, by, read)).with("vary", "Accept");
    }

    private static boolean wantsCsv(String accept) {
        String types = accept.toLowerCase(Locale.ROOT);
        return types.contains(MetricsCsv.TYPE) && !types.contains(Json.TYPE);
    }

    private static PeriodChoice choice(Visit visit) {
        LocalDate from = Queries.day(visit, "from");
        LocalDate to = Queries.day(visit, "to");
        if (to.isBefore(from)) {
            throw Refusal.malformed("to is before from: send the earlier day as from.");
        }
        Period period = new Period(from, to);
        if (period.days() > PeriodChoice.LONGEST) {
            throw Refusal.malformed("from and to span more than " + PeriodChoice.LONGEST + " days: choose fewer.");
        }
        return new PeriodChoice.Dates(period);
    }

    private MetricsFound read(String by, Wanted wanted) {
        return switch (by) {
            case "campaign" -> {
                Period period = useCases.readDashboard().period(wanted.profile(), wanted.choice());
                yield page(
                        wanted,
                        period,
                        useCases.readCampaigns().page(wanted.profile(), period, wanted.query()),
                        row -> new MetricsJson.Row(Long.toString(row.campaignId()), row.name(), row.measures()));
            }
            case "searchTerm" -> {
                Period period = useCases.readDashboard().period(wanted.profile(), wanted.choice());
                yield page(
                        wanted,
                        period,
                        useCases.readSearchTerms().page(wanted.profile(), period, wanted.query()),
                        row -> new MetricsJson.Row(row.searchTerm(), row.campaign(), row.measures()));
            }
            case "product" -> products(wanted, useCases.readDashboard().read(wanted.profile(), wanted.choice()));
            default -> days(wanted, useCases.readDashboard().read(wanted.profile(), wanted.choice()));
        };
    }

    /** Days of which nothing is known are left out: they are not days without spend (SYNC-9). */
    private static MetricsFound days(Wanted wanted, Numbers numbers) {
        return whole(
                wanted,
                numbers,
                numbers.byDay().entrySet().stream()
                        .filter(day -> !numbers.unknown().contains(day.getKey()))
                        .map(day -> new MetricsJson.Row(
                                day.getKey().toString(), day.getKey().toString(), day.getValue()))
                        .toList());
    }

    private static MetricsFound products(Wanted wanted, Numbers numbers) {
        return whole(
                wanted,
                numbers,
                numbers.byProduct().entrySet().stream()
                        .map(product -> new MetricsJson.Row(
                                product.getKey().name(),
                                switch (product.getKey()) {
                                    case SPONSORED_PRODUCTS -> "Sponsored Products";
                                    case SPONSORED_BRANDS -> "Sponsored Brands";
                                    case SPONSORED_DISPLAY -> "Sponsored Display";
                                },
                                product.getValue()))
                        .toList());
    }

    private static MetricsFound whole(Wanted wanted, Numbers numbers, List<MetricsJson.Row> rows) {
        TableQuery query = wanted.query();
        long before = (query.page() - 1L) * query.size();
        return new MetricsFound(
                numbers.period(),
                rows.stream().skip(before).limit(query.size()).toList(),
                rows.size(),
                before + query.size() < rows.size()
                        ? Optional.of(Integer.toString(query.page() + 1))
                        : Optional.empty(),
                numbers.totals());
    }

    private static <T> MetricsFound page(
            Wanted wanted, Period period, TableOutcome<T> outcome, Function<T, MetricsJson.Row> row) {
        return switch (outcome) {
            case TableOutcome.AddingUp<T>() ->
                throw Refusal.tooSoon("So many rows are being added up. Wait as long as Retry-After says.", ADDING_UP);
            case TableOutcome.There<T>(Table<T> table)
            when wanted.query().page() > table.pages() ->
                new MetricsFound(period, List.of(), table.found(), Optional.empty(), table.totals());
            case TableOutcome.There<T>(Table<T> table)
            when wanted.file() && table.pages() > 1 ->
                throw Refusal.malformed("These are " + table.found() + " rows, and a file holds " + TableQuery.FILE
                        + ": choose fewer days, or ask for JSON page by page.");
            case TableOutcome.There<T>(Table<T> table) ->
                new MetricsFound(
                        period,
                        table.rows().stream().map(row).toList(),
                        table.found(),
                        table.page() < table.pages()
                                ? Optional.of(Integer.toString(table.page() + 1))
                                : Optional.empty(),
                        table.totals());
        };
    }
}
