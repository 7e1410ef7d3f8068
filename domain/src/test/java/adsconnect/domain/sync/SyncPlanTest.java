package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** SYNC-4, SYNC-8: which days a run asks for, and in how many reports. */
class SyncPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final ReportType PRODUCTS = ReportType.SPONSORED_PRODUCTS_CAMPAIGNS;
    private static final ReportType BRANDS = ReportType.SPONSORED_BRANDS_CAMPAIGNS;
    private static final SyncPlan.Known NOTHING = new SyncPlan.Known(Optional.empty(), Map.of());
    private static final DayCover LOADED = new DayCover.Loaded(7);

    @Test
    void sync1_the_first_load_asks_for_the_preview_and_then_for_each_kind_of_report_once() {
        SyncPlan plan = SyncPlan.first(TODAY, 30, NOTHING);

        assertThat(plan.orders().getFirst()).isEqualTo(new ReportOrder(PRODUCTS, last(7), true));
        assertThat(plan.orders().subList(1, 6))
                .containsExactlyElementsOf(Stream.of(ReportType.values())
                        .map(type -> new ReportOrder(type, last(30), false))
                        .toList());
        assertThat(plan.orders()).hasSize(6);
    }

    @Test
    void sync4_the_daily_run_asks_for_the_last_fourteen_days_where_nothing_is_missing() {
        SyncPlan plan = SyncPlan.of(TODAY, 14, known(30, day -> LOADED));

        assertThat(plan.orders())
                .containsExactlyElementsOf(Stream.of(ReportType.values())
                        .map(type -> new ReportOrder(type, last(14), false))
                        .toList());
    }

    @Test
    void sync4_the_long_window_is_asked_for_in_two_reports_the_latest_first() {
        assertThat(days(SyncPlan.of(TODAY, 42, known(60, day -> LOADED)), PRODUCTS))
                .containsExactly(days(31, 1), days(42, 32));
    }

    @Test
    void sync8_days_that_were_missed_are_asked_for_and_few_that_are_there_are_taken_along() {
        SyncPlan plan = SyncPlan.of(TODAY, 14, known(60, day -> between(day, 25, 18) ? null : LOADED));

        assertThat(days(plan, PRODUCTS)).containsExactly(days(25, 1));
    }

    @Test
    void sync8_a_gap_far_back_is_a_report_of_its_own_without_what_lies_between() {
        SyncPlan plan = SyncPlan.of(TODAY, 14, known(90, day -> between(day, 70, 66) ? null : LOADED));

        assertThat(days(plan, PRODUCTS)).containsExactly(days(14, 1), days(70, 66));
    }

    @Test
    void sync8_what_amazon_did_not_make_once_is_asked_for_again() {
        SyncPlan plan =
                SyncPlan.of(TODAY, 14, known(30, day -> between(day, 30, 20) ? new DayCover.Missing("down") : LOADED));

        assertThat(days(plan, PRODUCTS)).containsExactly(days(30, 1));
    }

    @Test
    void sync9_what_amazon_no_longer_has_is_noted_and_not_asked_for() {
        SyncPlan plan = SyncPlan.of(TODAY, 14, known(100, day -> null));

        assertThat(days(plan, BRANDS)).containsExactly(days(31, 1), days(60, 32));
        assertThat(plan.notKept())
                .contains(new SyncPlan.NotKept(BRANDS, days(100, 61)), new SyncPlan.NotKept(PRODUCTS, days(100, 96)));
    }

    @Test
    void sync9_what_it_refused_as_too_old_is_not_asked_for_again() {
        SyncPlan plan =
                SyncPlan.of(TODAY, 14, known(60, day -> between(day, 60, 50) ? new DayCover.NotKept() : LOADED));

        assertThat(days(plan, PRODUCTS)).containsExactly(days(14, 1));
    }

    @Test
    void sync8_a_profile_that_its_owner_had_before_is_filled_up_by_its_first_load() {
        SyncPlan plan = SyncPlan.first(TODAY, 30, known(80, day -> between(day, 80, 51) ? LOADED : null));

        assertThat(plan.orders().stream().filter(ReportOrder::preview)).hasSize(1);
        assertThat(days(plan, PRODUCTS)).containsExactly(days(7, 1), days(31, 1), days(50, 32));
    }

    /** Whatever is there and whatever is not. */
    @Test
    void sync8_every_day_that_is_wanted_and_to_be_had_is_asked_for_in_as_few_reports_as_can_be() {
        SplittableRandom random = new SplittableRandom(8);
        for (int round = 0; round < 300; round++) {
            int since = random.nextInt(1, 140);
            int window = random.nextInt(1, 60);
            int share = random.nextInt(0, 101);
            SyncPlan.Known known = known(since, day -> random.nextInt(100) < share ? LOADED : null);
            SyncPlan plan = SyncPlan.of(TODAY, window, known);
            for (ReportType type : ReportType.values()) {
                check(plan, type, window, since, known);
            }
        }
    }

    private static void check(SyncPlan plan, ReportType type, int window, int since, SyncPlan.Known known) {
        Set<LocalDate> wanted = new HashSet<>();
        for (int ago = 1; ago <= type.keptDays() && ago <= Math.max(since, window); ago++) {
            LocalDate day = TODAY.minusDays(ago);
            if (ago <= window
                    || !known.days().getOrDefault(type, new TreeMap<>()).containsKey(day)) {
                wanted.add(day);
            }
        }
        List<DayRange> asked = days(plan, type);
        assertThat(asked.stream().flatMap(DayRange::days))
                .doesNotHaveDuplicates()
                .containsAll(wanted);
        assertThat(asked).allSatisfy(range -> {
            assertThat(range.from()).isAfterOrEqualTo(TODAY.minusDays(type.keptDays()));
            assertThat(wanted).contains(range.from(), range.to());
        });
        assertThat(asked).hasSize(fewest(wanted));
    }

    /** Counted from the other end. */
    private static int fewest(Set<LocalDate> wanted) {
        int reports = 0;
        LocalDate reached = LocalDate.MIN;
        for (LocalDate day : wanted.stream().sorted().toList()) {
            if (day.isAfter(reached)) {
                reports++;
                reached = day.plusDays(30);
            }
        }
        return reports;
    }

    private static SyncPlan.Known known(int since, Function<LocalDate, DayCover> cover) {
        Map<ReportType, SortedMap<LocalDate, DayCover>> all = new EnumMap<>(ReportType.class);
        for (ReportType type : ReportType.values()) {
            SortedMap<LocalDate, DayCover> days = new TreeMap<>();
            last(since).days().forEach(day -> {
                DayCover known = cover.apply(day);
                if (known != null) {
                    days.put(day, known);
                }
            });
            all.put(type, days);
        }
        return new SyncPlan.Known(Optional.of(TODAY.minusDays(since)), all);
    }

    private static boolean between(LocalDate day, int fromDaysAgo, int toDaysAgo) {
        return days(fromDaysAgo, toDaysAgo).contains(day);
    }

    private static List<DayRange> days(SyncPlan plan, ReportType type) {
        return plan.orders().stream()
                .filter(order -> order.type() == type)
                .map(ReportOrder::days)
                .toList();
    }

    private static DayRange days(int fromDaysAgo, int toDaysAgo) {
        return new DayRange(TODAY.minusDays(fromDaysAgo), TODAY.minusDays(toDaysAgo));
    }

    private static DayRange last(int days) {
        return DayRange.endingBefore(TODAY, days);
    }
}
