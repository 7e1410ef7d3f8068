package adsconnect.domain.connection;

import adsconnect.domain.UnitOfWork;
import adsconnect.domain.access.UserId;
import adsconnect.domain.access.port.Users;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.port.FormerConnections;
import java.util.Objects;

/** Ends one connection for whoever was told what stops with it (RECO-1). */
public final class DisconnectProfile {

    private final Users users;
    private final ReadParting partings;
    private final FormerConnections former;
    private final Disconnect disconnect;
    private final UnitOfWork unitOfWork;

    public DisconnectProfile(
            Users users, ReadParting partings, FormerConnections former, Disconnect disconnect, UnitOfWork unitOfWork) {
        this.users = users;
        this.partings = partings;
        this.former = former;
        this.disconnect = disconnect;
        this.unitOfWork = unitOfWork;
    }

    /**
     * What they were told.
     *
     * @param account through which it is connected
     * @param endsAccount whether that ends as well
     */
    public record Told(AccountId account, boolean endsAccount) {
        public Told {
            Objects.requireNonNull(account);
        }
    }

    public Outcome disconnect(UserId user, ProfileId profile, Told told) {
        return unitOfWork.inOne(() -> {
            users.lock(user);
            return partings.fromProfile(user, profile)
                    .map(parting -> disconnect(parting, told))
                    .orElseGet(
                            () -> former.find(user, profile).isPresent() ? new GoneAlready() : new NoSuchConnection());
        });
    }

    /** With whatever stops with it: a program was not shown what that is. */
    public Outcome disconnect(UserId user, ProfileId profile) {
        return unitOfWork.inOne(() -> {
            users.lock(user);
            return partings.fromProfile(user, profile)
                    .map(parting ->
                            disconnect(parting, new Told(parting.account().id(), parting.endsAccount())))
                    .orElseGet(
                            () -> former.find(user, profile).isPresent() ? new GoneAlready() : new NoSuchConnection());
        });
    }

    private Outcome disconnect(Parting parting, Told told) {
        if (!new Told(parting.account().id(), parting.endsAccount()).equals(told)) {
            return new Changed();
        }
        parting.leaving().forEach(disconnect::profile);
        disconnect.endIfUnused(parting.account());
        return new Disconnected(parting.endsAccount());
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Disconnected(boolean accountEnded) implements Outcome {}

    /** It was done before: by a second press, in another tab, on another node. */
    public record GoneAlready() implements Outcome {}

    /** More or something else would stop than they were told. */
    public record Changed() implements Outcome {}

    /** There is no such connection, or it is somebody else's (SEC-1). */
    public record NoSuchConnection() implements Outcome {}
}
