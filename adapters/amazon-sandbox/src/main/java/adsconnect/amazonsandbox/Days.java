package adsconnect.amazonsandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a campaign did on a day, as Amazon tells it on a later one: the same answer whoever asks, however often. */
final class Days {
    /** Monday to Sunday. */
    private static final double[] WEEKDAYS = {1.06, 1.03, 1.0, 0.98, 0.9, 0.94, 1.09};

    private static final double WAVE = 2 * Math.PI / 120;
    private static final long DAY_WITHOUT_TREND = LocalDate.of(2026, 1, 1).toEpochDay();
    private static final long RESTATED = 42;

    private final long seed;

    Days(long seed) {
        this.seed = seed;
    }

    Activity of(Profile profile, Campaign campaign, LocalDate day, LocalDate asOf) {
        Restatement word = Restatement.of(day, asOf);
        if (!profile.advertises() || word.isTooEarly()) {
            return Activity.NONE;
        }
        Chance chance = Chance.of(seed, profile.id(), campaign.id(), day.toEpochDay());
        Chance later = Chance.of(seed, profile.id(), campaign.id(), day.toEpochDay(), RESTATED);
        if (!runs(campaign, day, chance)) {
            return word.showsGhosts() ? ghost(campaign, later) : Activity.NONE;
        }
        return ran(campaign, day, word, chance, later);
    }

    private Activity ran(Campaign campaign, LocalDate day, Restatement word, Chance chance, Chance later) {
        Campaign.Temper temper = campaign.temper();
        long impressions = Math.round(temper.impressionsPerDay() * season(temper, day) * chance.between(0.78, 1.22));
        long clicks = Math.min(impressions, (long)
                (impressions * temper.clickRate() * chance.between(0.85, 1.15) + chance.fraction()));
        double doubtful = 1 + word.doubtful(later);
        long clicksNow = Math.round(clicks * doubtful);
        long cost = Math.round(clicksNow * temper.costPerClick() * chance.between(0.92, 1.08));
        long purchases = Math.min(
                clicks, (long) (clicks * temper.conversionRate() * chance.between(0.7, 1.3) + chance.fraction()));
        long late = (long) (purchases * 0.06 + chance.fraction() * 0.6);
        long latest = (long) (purchases * 0.04 + chance.fraction() * 0.6);
        List<Purchase> known = new ArrayList<>();
        for (long number = 0; number < purchases + late + latest; number++) {
            boolean isKnown = word.knows(later);
            Purchase purchase = purchase(number, purchases, late, (long) (later.fraction() * clicksNow), temper);
            if (isKnown) {
                known.add(purchase);
            }
        }
        return new Activity(Math.round(impressions * doubtful), clicksNow, cost, known);
    }

    private static Purchase purchase(long number, long purchases, long late, long click, Campaign.Temper temper) {
        int window = 30;
        if (number < purchases * 7 / 10) {
            window = 1;
        } else if (number < purchases) {
            window = 7;
        } else if (number < purchases + late) {
            window = 14;
        }
        long units = number % 6 == 5 ? 2 : 1;
        return new Purchase(click, window, units, number % 5 != 4, Math.round(units * temper.price()));
    }

    /** Whoever pauses an ad may still be clicked by a robot; Amazon strikes the whole line out when it notices. */
    private static Activity ghost(Campaign campaign, Chance later) {
        boolean wasSeen = switch (campaign.status()) {
            case ENABLED -> true;
            case PAUSED -> later.fraction() < 0.15;
            case ARCHIVED -> false;
        };
        if (!wasSeen) {
            return Activity.NONE;
        }
        long clicks = later.below(2);
        return new Activity(
                3 + later.below(40),
                clicks,
                Math.round(clicks * campaign.temper().costPerClick()),
                List.of());
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
}
