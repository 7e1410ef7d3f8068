package adsconnect.amazonsandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fact sheet 5.9, line 17: the same day answers different numbers on later days, by rules. */
@ExtendWith(VertxExtension.class)
class RestatementTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 1);
    private static final int DAYS = 60;
    private static final List<Long> SEEDS = List.of(1L, 2L, 20_261_121L, -7L, Long.MAX_VALUE);

    @Test
    void line17_traffic_only_falls_and_is_final_after_three_days() {
        forEachStory(story -> {
            assertFalls(story, Activity::impressions);
            assertFalls(story, Activity::clicks);
            assertFalls(story, Activity::cost);
            assertThat(story.subList(2, 60))
                    .extracting(Activity::impressions)
                    .containsOnly(story.get(2).impressions());
            assertThat(story.subList(2, 60))
                    .extracting(Activity::cost)
                    .containsOnly(story.get(2).cost());
        });
    }

    @Test
    void line17_conversions_only_grow_and_are_final_after_42_days() {
        forEachStory(story -> {
            for (ToLongFunction<Figures> measure : List.<ToLongFunction<Figures>>of(
                    figures -> figures.within1Day().purchases(),
                    figures -> figures.within7Days().sales(),
                    figures -> figures.within14Days().units(),
                    figures -> figures.within30Days().salesSameSku())) {
                List<Long> told = story.stream()
                        .map(activity -> measure.applyAsLong(activity.figures()))
                        .toList();
                assertThat(told).isSorted();
                assertThat(Set.copyOf(told.subList(41, 60))).hasSize(1);
            }
        });
    }

    @Test
    void line17_something_still_changes_on_the_42nd_day_and_nothing_is_told_on_the_first() {
        Set<Integer> changes = new HashSet<>();
        forEachStory(story -> {
            for (int age = 2; age <= 60; age++) {
                if (!story.get(age - 1).equals(story.get(age - 2))) {
                    changes.add(age);
                }
            }
        });
        assertThat(changes).contains(2, 3, 7, 28, 42).allMatch(age -> age <= 42);
        Profile profile = profile();
        Campaign campaign =
                new Campaigns(1).of(profile, AdProduct.SPONSORED_PRODUCTS).getFirst();
        assertThat(new Days(1).of(profile, campaign, FIRST, FIRST)).isEqualTo(Activity.NONE);
    }

    @Test
    void line17_some_rows_are_withdrawn_by_the_third_day_and_none_later_or_anew() {
        int[] withdrawn = {0};
        forEachStory(story -> {
            boolean[] there = new boolean[story.size()];
            for (int index = 0; index < there.length; index++) {
                there[index] = story.get(index).impressions() > 0;
            }
            if (there[1] && !there[2]) {
                withdrawn[0]++;
            }
            for (int index = 1; index < there.length; index++) {
                assertThat(there[index] && !there[index - 1]).isFalse();
            }
            assertThat(IntStream.range(3, there.length).filter(index -> there[index] != there[2]))
                    .isEmpty();
        });
        assertThat(withdrawn[0]).isBetween(10, 600);
    }

    @Test
    void line17_the_same_seed_day_and_clock_say_the_same() {
        Profile profile = profile();
        for (long seed : SEEDS) {
            Campaign campaign =
                    new Campaigns(seed).of(profile, AdProduct.SPONSORED_BRANDS).getFirst();
            Activity once = new Days(seed).of(profile, campaign, FIRST, FIRST.plusDays(5));
            new Days(seed).of(profile, campaign, FIRST.plusDays(1), FIRST.plusDays(9));
            assertThat(new Days(seed).of(profile, campaign, FIRST, FIRST.plusDays(5)))
                    .isEqualTo(once);
        }
    }

    @Test
    void line17_parts_always_add_up_to_the_whole() {
        Profile profile = profile();
        AdGroups adGroups = new AdGroups(3);
        for (Campaign campaign : new Campaigns(3).of(profile, AdProduct.SPONSORED_PRODUCTS)) {
            for (Grain grain : Grain.values()) {
                for (int age = 1; age < 45; age += 4) {
                    Activity whole = new Days(3).of(profile, campaign, FIRST, FIRST.plusDays(age));
                    Figures sum =
                            grain.of(profile, campaign, adGroups).share(whole, new double[] {0.2, 0.9, 0.5}).stream()
                                    .map(Activity::figures)
                                    .reduce(Figures.NONE, Figures::plus);
                    assertThat(sum).isEqualTo(whole.figures());
                }
            }
        }
    }

    @Test
    void line17_reports_over_http_are_restated_and_then_final(Vertx vertx) {
        ReportCase reports = ReportCase.start(vertx, SandboxRegion.NA, "demo-seller");
        JsonObject order = ReportCase.order("2026-11-20", "2026-11-20");
        String atFirst = reports.rowsAt(Duration.ZERO, order).encode();
        assertThat(reports.rowsAt(Duration.ofHours(1), order).encode()).isEqualTo(atFirst);
        String twoDaysLater = reports.rowsAt(Duration.ofDays(2), order).encode();
        assertThat(twoDaysLater).isNotEqualTo(atFirst);
        String after42 = reports.rowsAt(Duration.ofDays(41), order).encode();
        assertThat(after42).isNotEqualTo(twoDaysLater);
        assertThat(reports.rowsAt(Duration.ofDays(60), order).encode()).isEqualTo(after42);
        JsonObject truth = reports.truthOf("spCampaigns", "2026-11-20", "2026-11-20");
        assertThat(truth.getJsonArray("rows").stream()
                        .map(row -> ((JsonObject) row).getLong("clicks"))
                        .collect(Collectors.toSet()))
                .isEqualTo(reports.rowsAt(Duration.ofDays(61), order).stream()
                        .map(row -> ((JsonObject) row).getLong("clicks"))
                        .collect(Collectors.toSet()));
        reports.user.close();
    }

    /** What is told of one campaign's day on each of the sixty days after it. */
    private interface Story {
        void check(List<Activity> story);
    }

    private static void forEachStory(Story story) {
        Profile profile = profile();
        for (long seed : SEEDS) {
            Days days = new Days(seed);
            for (Campaign campaign : new Campaigns(seed).of(profile, AdProduct.SPONSORED_PRODUCTS)) {
                for (int day = 0; day < DAYS; day++) {
                    LocalDate date = FIRST.plusDays(day);
                    story.check(IntStream.rangeClosed(1, 60)
                            .mapToObj(age -> days.of(profile, campaign, date, date.plusDays(age)))
                            .toList());
                }
            }
        }
    }

    private static Profile profile() {
        return new Personas().withKey("demo-seller").orElseThrow().profiles().getFirst();
    }

    private static void assertFalls(List<Activity> story, ToLongFunction<Activity> measure) {
        List<Long> told = story.stream().map(measure::applyAsLong).toList();
        assertThat(told.reversed()).isSorted();
    }
}
