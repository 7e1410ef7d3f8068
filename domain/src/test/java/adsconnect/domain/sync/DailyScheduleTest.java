package adsconnect.domain.sync;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import adsconnect.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SYNC-4: one run on each day of the profile, at that time by its clocks and a little later. */
class DailyScheduleTest {

    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final DailySchedule exact = new DailySchedule(SIX, Duration.ZERO);
    private final DailySchedule spread = new DailySchedule(SIX, HALF_AN_HOUR);

    @Test
    void sync4_the_next_run_is_today_before_six_and_tomorrow_from_six_on() {
        Profile profile = profile(1, "Europe/Paris");

        assertThat(exact.next(profile, at("2026-11-21T05:59:59+01:00"))).isEqualTo(at("2026-11-21T06:00:00+01:00"));
        assertThat(exact.next(profile, at("2026-11-21T06:00:00+01:00"))).isEqualTo(at("2026-11-22T06:00:00+01:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-07T12:00:00Z, 2026-03-07T06:00:00-08:00",
        "2026-03-07T15:00:00Z, 2026-03-08T06:00:00-07:00",
        "2026-10-31T15:00:00Z, 2026-11-01T06:00:00-08:00",
        "2026-11-01T14:00:00Z, 2026-11-02T06:00:00-08:00"
    })
    void sync4_it_is_six_by_the_clocks_of_the_profile_in_summer_and_in_winter(String after, String next) {
        assertThat(exact.next(profile(1, "America/Los_Angeles"), Instant.parse(after)))
                .isEqualTo(at(next));
    }

    /** Samoa went from the 29th of December 2011 to the 31st; in Gaza clocks jump at midnight, in Lord Howe by half an hour. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "Europe/Paris",
                "Africa/Cairo",
                "Asia/Gaza",
                "America/Sao_Paulo",
                "Pacific/Apia",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "Pacific/Kiritimati",
                "UTC"
            })
    void sync4_there_is_exactly_one_run_on_each_day_there_is(String zone) {
        SplittableRandom random = new SplittableRandom(zone.hashCode());
        for (int round = 0; round < 20; round++) {
            DailySchedule schedule = new DailySchedule(
                    LocalTime.ofSecondOfDay(random.nextInt(24 * 3600)), Duration.ofMinutes(random.nextInt(31)));
            Profile profile = profile(random.nextLong(1, Long.MAX_VALUE), zone);

            List<LocalDate> days = daysOfRuns(schedule, profile, Instant.parse("2011-12-20T00:00:00Z"), 400);

            assertThat(days).as("%s in %s", schedule, zone).doesNotHaveDuplicates();
            assertThat(days).containsExactlyElementsOf(existing(days.getFirst(), days.getLast(), ZoneId.of(zone)));
        }
    }

    /** The day whose run it is, by the time without what is the profile's own. */
    private static List<LocalDate> daysOfRuns(DailySchedule schedule, Profile profile, Instant from, int runs) {
        List<LocalDate> days = new ArrayList<>();
        Instant run = from;
        Duration own = null;
        for (int number = 0; number < runs; number++) {
            Instant next = schedule.next(profile, run);
            assertThat(next).isAfter(run).isBeforeOrEqualTo(schedule.tooFar(run));
            own = own == null ? ownDelay(schedule, profile) : own;
            days.add(LocalDate.ofInstant(next.minus(own), profile.zone()));
            run = next;
        }
        return days;
    }

    private static Duration ownDelay(DailySchedule schedule, Profile profile) {
        Instant calm = Instant.parse("2026-07-01T12:00:00Z");
        Instant next = schedule.next(profile, calm);
        Instant nominal = new DailySchedule(schedule.at(), Duration.ZERO).next(profile, calm);
        return Duration.between(nominal.isAfter(next) ? nominal.minus(Duration.ofDays(1)) : nominal, next);
    }

    /** One that a zone skipped has no clock that shows it. */
    private static List<LocalDate> existing(LocalDate from, LocalDate to, ZoneId zone) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> ZonedDateTime.of(day, LocalTime.NOON, zone)
                        .toLocalDate()
                        .equals(day))
                .toList();
    }

    @Test
    void sync4_a_profile_has_the_same_delay_every_day_and_everywhere() {
        Profile profile = profile(4711, "UTC");
        Instant first = spread.next(profile, Samples.NOW);

        assertThat(new DailySchedule(SIX, HALF_AN_HOUR).next(profile, first)).isEqualTo(first.plus(Duration.ofDays(1)));
        assertThat(first)
                .isBetween(
                        exact.next(profile, Samples.NOW),
                        exact.next(profile, Samples.NOW).plus(HALF_AN_HOUR));
    }

    @Test
    void sync4_profiles_whose_ids_follow_each_other_are_spread_evenly() {
        Instant six = exact.next(profile(1, "UTC"), Samples.NOW);
        int[] inMinute = new int[30];
        LongStream.range(4_000_000_000_000L, 4_000_000_003_000L)
                .map(id -> Duration.between(six, spread.next(profile(id, "UTC"), Samples.NOW))
                        .toMinutes())
                .forEach(minute -> inMinute[(int) minute]++);

        assertThat(IntStream.of(inMinute)).allMatch(profiles -> profiles > 50 && profiles < 150);
    }

    private static Instant at(String time) {
        return ZonedDateTime.parse(time).toInstant();
    }

    private static Profile profile(long id, String zone) {
        return new Profile(
                new ProfileId(id),
                Region.NA,
                "US",
                "USD",
                zone,
                "ATVPDKIKX0DER",
                "A1",
                ProfileType.SELLER,
                "Kettles",
                ProfileAccess.EDIT);
    }
}
