package adsconnect.web;

import adsconnect.ui.Moment;
import adsconnect.ui.Text;
import adsconnect.ui.ZoneName;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Numbers, money and times as one visitor writes them. For one thread. */
final class Formats {

    /** Stands where a number does not exist: a ratio with a zero divisor. */
    static final String NONE = "–";

    /** Of days that are the same for everybody, and for whoever named no zone. */
    static final ZoneId UTC = ZoneId.of("UTC");

    private final Locale locale;
    private final Text text;
    private final Numerals numerals;
    private final ZoneId zone;
    /** Of days, by what {@link #written} takes; a page has hundreds of each. */
    private final Map<String, DateTimeFormatter> days = new HashMap<>();

    Formats(Preferences preferences) {
        this.locale = preferences.locale();
        this.text = preferences.text();
        this.numerals = new Numerals(locale);
        this.zone = preferences.zone();
    }

    /** An amount with its currency's own decimals: two for dollars, none for yen. */
    String money(BigDecimal amount, String currencyCode) {
        return numerals.money(amount, currencyCode);
    }

    String money(Optional<BigDecimal> amount, String currencyCode) {
        return amount.map(present -> money(present, currencyCode)).orElse(NONE);
    }

    String count(long number) {
        return numerals.count(number);
    }

    /** A ratio as a plain number with two decimals. */
    String decimal(Optional<BigDecimal> ratio) {
        return ratio.map(numerals::decimal).orElse(NONE);
    }

    /** A ratio in percent, with so many decimals. */
    String percent(Optional<BigDecimal> ratio, int decimals) {
        return ratio.map(present -> numerals.percent(present, decimals)).orElse(NONE);
    }

    /** A change in percent with its sign: "+12.3%". */
    String change(BigDecimal ratio) {
        BigDecimal shown = ratio.setScale(3, RoundingMode.HALF_UP);
        String formatted = numerals.percent(shown.abs(), 1);
        return switch (shown.signum()) {
            case 1 -> "+" + formatted;
            case -1 -> "−" + formatted;
            default -> formatted;
        };
    }

    /** A day of the shown year, short: "Nov 14". */
    String shortDay(LocalDate day) {
        return written(day, "format.short-day");
    }

    String day(LocalDate day) {
        return day.format(days.computeIfAbsent(
                "medium",
                style -> DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale)));
    }

    /** The day it is then by the visitor's own clocks. */
    String day(Instant at) {
        return day(LocalDate.ofInstant(at, zone));
    }

    /** Two days of the shown year, short: "Nov 14–20", "Oct 30 – Nov 5". */
    String shortDays(LocalDate from, LocalDate to) {
        if (from.getMonth() != to.getMonth()) {
            return shortDay(from) + " – " + shortDay(to);
        }
        return written(from, "format.short-days.from") + "–" + written(to, "format.short-days.to");
    }

    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : day(from) + " – " + day(to);
    }

    /** "November 2026". */
    String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale));
    }

    /** The days of a week in the visitor's order. */
    List<DayOfWeek> week() {
        DayOfWeek first = WeekFields.of(locale).getFirstDayOfWeek();
        return IntStream.range(0, 7).mapToObj(first::plus).toList();
    }

    String weekday(DayOfWeek day, TextStyle style) {
        return day.getDisplayName(style, locale);
    }

    /** A moment on a day that is told beside it: "6:03:11 AM", and exactly. */
    Moment clock(Instant at, ZoneId zone) {
        DateTimeFormatter time = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        return moment(at, time.format(at), zone);
    }

    /** A moment of the past, in words and exactly; our clocks differ a little, so none lies ahead. */
    Moment moment(Instant then, Instant now) {
        return moment(then, now, zone);
    }

    /** The same by the clocks of a marketplace. */
    Moment moment(Instant then, Instant now, ZoneId zone) {
        return moment(then, ago(Duration.between(then, now)), zone);
    }

    /** When something ends, or ended: "in 7 days". What is left is rounded up, so that seven days begin with a seven. */
    Moment end(Instant end, Instant now) {
        return end(end, now, zone);
    }

    /** The same by the clocks of a marketplace. */
    Moment end(Instant end, Instant now, ZoneId zone) {
        return end.isAfter(now) ? moment(end, ahead(Duration.between(now, end)), zone) : moment(end, now, zone);
    }

    /** By the clocks of a zone, which it names: "6:03 AM PST". */
    String timeOfDay(Instant at, ZoneId zone) {
        DateTimeFormatter clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(zone);
        return clock.format(at)
                + " "
                + DateTimeFormatter.ofPattern("z", locale).withZone(zone).format(at);
    }

    private Moment moment(Instant at, String relative, ZoneId zone) {
        DateTimeFormatter exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone);
        return new Moment(relative, exact.format(at), at.toString());
    }

    /** Whose clocks tell the visitor's times: "Central European Time". */
    String zoneName() {
        return ZoneName.of(zone, locale);
    }

    /** How much more or less, with its sign; nothing for no change. */
    String signed(BigDecimal change, Function<BigDecimal, String> format) {
        return switch (change.signum()) {
            case 1 -> "+" + format.apply(change);
            case -1 -> "−" + format.apply(change.negate());
            default -> "";
        };
    }

    String signed(long change) {
        return signed(BigDecimal.valueOf(change), amount -> count(amount.longValueExact()));
    }

    /** Why something of a report did not come about. */
    String reason(String reason) {
        return Reasons.words(text, reason);
    }

    /** How long something has been going on: "1 min 20 s". */
    String since(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        return seconds < 60
                ? text.get("format.seconds", seconds)
                : text.get("format.minutes-seconds", seconds / 60, seconds % 60);
    }

    private String ago(Duration length) {
        return length.toMinutes() < 1
                ? text.get("format.just-now")
                : relative(length.toMinutes(), length.toHours(), length.toDays(), "-ago");
    }

    private String ahead(Duration length) {
        if (length.toMinutes() < 1) {
            return text.get("format.soon");
        }
        long minutes = Math.ceilDiv(Math.max(1, length.toMillis()), 60_000L);
        long hours = Math.ceilDiv(minutes, 60L);
        return relative(minutes, hours, Math.ceilDiv(hours, 24L), "-ahead");
    }

    private String relative(long minutes, long hours, long days, String side) {
        if (minutes < 60) {
            return text.get("format.minutes" + side, minutes);
        }
        return hours < 24 ? text.get("format.hours" + side, hours) : text.get("format.days" + side, days);
    }

    private String written(LocalDate day, String pattern) {
        return day.format(days.computeIfAbsent(pattern, key -> DateTimeFormatter.ofPattern(text.get(key), locale)));
    }
}
