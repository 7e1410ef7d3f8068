package adsconnect.postgres;

import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileAccess;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.ProfileType;
import adsconnect.domain.marketplace.Region;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** How domain values look in columns, where more than one store needs it. */
final class Columns {

    private Columns() {}

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    static Optional<Instant> optionalInstant(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }

    /** @param regionColumn where the API host that lists the profile stands */
    static Profile profile(Row row, String regionColumn) {
        return new Profile(
                new ProfileId(row.getLong("profile_id")),
                Region.valueOf(row.getString(regionColumn)),
                row.getString("country_code"),
                row.getString("currency_code"),
                row.getString("timezone"),
                row.getString("marketplace_id"),
                row.getString("advertiser_id"),
                ProfileType.valueOf(row.getString("type")),
                row.getString("name"),
                ProfileAccess.valueOf(row.getString("access")));
    }
}
