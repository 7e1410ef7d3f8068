package adsconnect.postgres;

import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.Aim;
import adsconnect.domain.authorization.ConnectLinkId;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.UUID;

/**
 * What a consent is for, in the columns {@code aim}, {@code account_name}, {@code link_id} and {@code reconnects}; null where
 * an aim has no such thing.
 */
record AimColumns(String aim, String accountName, UUID link, UUID reconnects) {

    static AimColumns of(Aim aim) {
        return switch (aim) {
            case Aim.Pick pick ->
                new AimColumns("PICK", pick.name().map(AccountName::value).orElse(null), null, null);
            case Aim.BindAll all ->
                new AimColumns("BIND_ALL", all.name().value(), all.followed().value(), null);
            case Aim.Reconnect reconnect ->
                new AimColumns(
                        "RECONNECT",
                        null,
                        reconnect.link().map(ConnectLinkId::value).orElse(null),
                        reconnect.account().value());
        };
    }

    static Aim aim(Row row) {
        Optional<AccountName> name =
                Optional.ofNullable(row.getString("account_name")).map(AccountName::new);
        Optional<ConnectLinkId> link =
                Optional.ofNullable(row.getUUID("link_id")).map(ConnectLinkId::new);
        String aim = row.getString("aim");
        return switch (aim) {
            case "PICK" -> new Aim.Pick(name);
            case "BIND_ALL" -> new Aim.BindAll(name.orElseThrow(), link.orElseThrow());
            case "RECONNECT" -> new Aim.Reconnect(new AccountId(row.getUUID("reconnects")), link);
            default -> throw new IllegalStateException("Unknown aim " + aim);
        };
    }
}
