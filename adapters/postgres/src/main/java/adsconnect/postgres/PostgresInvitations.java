package adsconnect.postgres;

import static adsconnect.postgres.Columns.instant;
import static adsconnect.postgres.Columns.time;

import adsconnect.domain.ListPlace;
import adsconnect.domain.SecretHash;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.Invitation;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Invitations;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Invitations in the table {@code invitations}. */
public final class PostgresInvitations implements Invitations {

    private static final String ADD_UNLESS_OPEN = """
            INSERT INTO invitations (user_id, email, role, link_hash, made_by, made_at, ends_at, state)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (email) WHERE state = 'OPEN' DO NOTHING""";

    private static final String BY_LINK = "SELECT * FROM invitations WHERE link_hash = $1";

    private static final String LOCK_BY_LINK = BY_LINK + " FOR UPDATE";

    private static final String LOCK_BY_USER = "SELECT * FROM invitations WHERE user_id = $1 FOR UPDATE";

    private static final String CHANGE = "UPDATE invitations SET state = $2 WHERE user_id = $1";

    private static final String RENEW = """
            UPDATE invitations SET link_hash = $2, made_by = $3, made_at = $4, ends_at = $5, state = $6
            WHERE user_id = $1""";

    private static final String OPEN = """
            SELECT * FROM invitations
            WHERE state = 'OPEN' AND (made_at, user_id) < ($2, $3) AND ($1 = '' OR strpos(email, $1) > 0)
            ORDER BY made_at DESC, user_id DESC LIMIT $4""";

    private static final String PURGE = "DELETE FROM invitations WHERE ends_at < $1";

    private final Database database;

    public PostgresInvitations(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Invitation invitation, SecretHash link) {
        return database.change(
                        ADD_UNLESS_OPEN,
                        Tuple.of(
                                invitation.user().value(),
                                invitation.email().value(),
                                invitation.role().name(),
                                link.hex(),
                                invitation.madeBy().value(),
                                time(invitation.madeAt()),
                                time(invitation.endsAt()),
                                invitation.state().name()))
                == 1;
    }

    @Override
    public Optional<Invitation> byLink(SecretHash link) {
        return database.one(BY_LINK, Tuple.of(link.hex()), PostgresInvitations::invitation);
    }

    @Override
    public Optional<Invitation> lock(SecretHash link) {
        Database.requireTransaction();
        return database.one(LOCK_BY_LINK, Tuple.of(link.hex()), PostgresInvitations::invitation);
    }

    @Override
    public Optional<Invitation> lock(UserId user) {
        Database.requireTransaction();
        return database.one(LOCK_BY_USER, Tuple.of(user.value()), PostgresInvitations::invitation);
    }

    @Override
    public void change(Invitation invitation) {
        database.change(
                CHANGE, Tuple.of(invitation.user().value(), invitation.state().name()));
    }

    @Override
    public void renew(Invitation invitation, SecretHash link) {
        database.change(
                RENEW,
                Tuple.of(
                        invitation.user().value(),
                        link.hex(),
                        invitation.madeBy().value(),
                        time(invitation.madeAt()),
                        time(invitation.endsAt()),
                        invitation.state().name()));
    }

    @Override
    public List<Invitation> open(String words, ListPlace below, int most) {
        return database.all(OPEN, Tuple.of(words, time(below.at()), below.id(), most), PostgresInvitations::invitation);
    }

    @Override
    public void purge(Instant endedBefore) {
        database.change(PURGE, Tuple.of(time(endedBefore)));
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                new UserId(row.getUUID("user_id")),
                new EmailAddress(row.getString("email")),
                Role.valueOf(row.getString("role")),
                new UserId(row.getUUID("made_by")),
                instant(row, "made_at"),
                instant(row, "ends_at"),
                Invitation.State.valueOf(row.getString("state")));
    }
}
