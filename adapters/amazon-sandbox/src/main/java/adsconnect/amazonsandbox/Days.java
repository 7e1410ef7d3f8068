package adsconnect.amazonsandbox;

import java.time.LocalDate;

/** What a campaign did on a day: the same answer whoever asks, however often, in whatever report. */
final class Days {
    /** Monday to Sunday. */
    private static final double[] WEEKDAYS = {1.06, 1.03, 1.0, 0.98, 0.9, 0.94, 1.09};

    private static final double WAVE = 2 * Math.PI / 120;
    private static final long DAY_WITHOUT_TREND = LocalDate.of(2026, 1, 1).toEpochDay();

    private final long seed;

    Days(long seed) {
        this.seed = seed;
    }

    Figures of(Profile profile, Campaign campaign, LocalDate day) {
        Chance chance = Chance.of(seed, profile.id(), campaign.id(), day.toEpochDay());
        if (profile.volume() == Profile.Volume.NONE || !runs(campaign, day, chance)) {
            return Figures.NONE;
        }
        Campaign.Temper temper = campaign.temper();
        long impressions = Math.round(temper.impressionsPerDay() * season(temper, day) * chance.between(0.78, 1.22));
        long clicks = Math.min(impressions, (long)
                (impressions * temper.clickRate() * chance.between(0.85, 1.15) + chance.fraction()));
        long cost = Math.round(clicks * temper.costPerClick() * chance.between(0.92, 1.08));
        long purchases = Math.min(
                clicks, (long) (clicks * temper.conversionRate() * chance.between(0.7, 1.3) + chance.fraction()));
        long late = (long) (purchases * 0.06 + chance.fraction() * 0.6);
        long later = (long) (purchases * 0.04 + chance.fraction() * 0.6);
        return new Figures(
                impressions,
                clicks,
                cost,
                conversions(purchases * 7 / 10, temper),
                conversions(purchases, temper),
                conversions(purchases + late, temper),
                conversions(purchases + late + later, temper));
    }

    private boolean runs(Campaign campaign, LocalDate day, Chance chance) {
        return switch (campaign.status()) {
            case ENABLED -> chance.fraction() > 0.02;
            // It was switched on and off by the week before it came to rest.
            case PAUSED -> Chance.of(seed, campaign.id(), day.toEpochDay() / 7).fraction() < 0.3;
            case ARCHIVED -> false;
        };
    }

    /** StrictMath, because every machine must find the same cents. */
    private static double season(Campaign.Temper temper, LocalDate day) {
        double years = (day.toEpochDay() - DAY_WITHOUT_TREND) / 365.0;
        double trend = Math.clamp(1 + temper.trendPerYear() * years, 0.4, 2.5);
        double wave = 1 + 0.12 * StrictMath.sin(day.toEpochDay() * WAVE + temper.wavePhase());
        return WEEKDAYS[day.getDayOfWeek().getValue() - 1] * trend * wave;
    }

    /** Without chance of its own, so that a wider window never holds less than a narrower one. */
    private static Conversions conversions(long purchases, Campaign.Temper temper) {
        long units = purchases + purchases / 6;
        long sameSku = purchases * 4 / 5;
        long unitsSameSku = sameSku + sameSku / 6;
        return new Conversions(
                purchases,
                sameSku,
                units,
                unitsSameSku,
                Math.round(units * temper.price()),
                Math.round(unitsSameSku * temper.price()));
    }
}
