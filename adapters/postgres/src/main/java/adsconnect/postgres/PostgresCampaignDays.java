package adsconnect.postgres;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.sync.CampaignDay;
import adsconnect.domain.sync.DayRange;
import adsconnect.domain.sync.port.CampaignDays;
import io.vertx.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Loaded rows in the table {@code campaign_days}, written in batches by {@code unnest}. */
public final class PostgresCampaignDays implements CampaignDays {

    private static final int BATCH = 5_000;

    private static final String LOAD_ONE_AFTER_THE_OTHER = "SELECT pg_advisory_xact_lock($1)";

    private static final String REMOVE_DAYS = """
            DELETE FROM campaign_days WHERE profile_id = $1 AND owner_id = $2 AND day BETWEEN $3 AND $4""";

    private static final String ADD_BATCH = """
            INSERT INTO campaign_days (profile_id, owner_id, day, campaign_id, campaign_name, campaign_status,
                                       impressions, clicks, cost, orders, sales)
            SELECT $1, $2, * FROM unnest($3::date[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::bigint[],
                                         $9::numeric[], $10::bigint[], $11::numeric[])""";

    /** A day without rows is covered too: Amazon said that there is nothing. */
    private static final String COVER_DAYS = """
            INSERT INTO covered_days (profile_id, owner_id, day)
            SELECT $1, $2, day::date FROM generate_series($3::date, $4::date, interval '1 day') AS day
            ON CONFLICT DO NOTHING""";

    private final Database database;

    public PostgresCampaignDays(Database database) {
        this.database = database;
    }

    @Override
    public long replace(ProfileId profile, UserId owner, DayRange days, Iterator<CampaignDay> rows) {
        Database.requireTransaction();
        database.one(LOAD_ONE_AFTER_THE_OTHER, Tuple.of(profile.value()), row -> row);
        database.change(REMOVE_DAYS, Tuple.of(profile.value(), owner.value(), days.from(), days.to()));
        long count = 0;
        List<CampaignDay> batch = new ArrayList<>(BATCH);
        while (rows.hasNext()) {
            batch.add(within(days, rows.next()));
            if (batch.size() == BATCH || !rows.hasNext()) {
                count += add(profile, owner, batch);
                batch.clear();
            }
        }
        database.change(COVER_DAYS, Tuple.of(profile.value(), owner.value(), days.from(), days.to()));
        return count;
    }

    private int add(ProfileId profile, UserId owner, List<CampaignDay> batch) {
        return database.change(
                ADD_BATCH,
                Tuple.from(List.of(
                        profile.value(),
                        owner.value(),
                        column(batch, CampaignDay::day, LocalDate[]::new),
                        column(batch, CampaignDay::campaignId, Long[]::new),
                        column(batch, CampaignDay::campaignName, String[]::new),
                        column(batch, CampaignDay::campaignStatus, String[]::new),
                        column(batch, CampaignDay::impressions, Long[]::new),
                        column(batch, CampaignDay::clicks, Long[]::new),
                        column(batch, CampaignDay::cost, BigDecimal[]::new),
                        column(batch, CampaignDay::orders, Long[]::new),
                        column(batch, CampaignDay::sales, BigDecimal[]::new))));
    }

    private static <T> T[] column(List<CampaignDay> batch, Function<CampaignDay, T> value, IntFunction<T[]> array) {
        return batch.stream().map(value).toArray(array);
    }

    private static CampaignDay within(DayRange days, CampaignDay row) {
        if (!days.contains(row.day())) {
            throw new IllegalArgumentException("A row of " + row.day() + " does not belong to " + days);
        }
        return row;
    }
}
