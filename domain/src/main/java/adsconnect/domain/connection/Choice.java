package adsconnect.domain.connection;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.Profile;
import java.util.Optional;

/**
 * One discovered profile in the picker.
 *
 * @param obstacle why it can't be chosen; empty if it can
 */
public record Choice(Profile profile, Optional<Obstacle> obstacle) {

    /** Why a profile can't be chosen (PICK-3). */
    public enum Obstacle {
        AGENCY,
        CONNECTED_BY_YOU,
        CONNECTED_BY_OTHER
    }

    /** @param connectedBy who has it connected in this installation, if anybody has */
    static Choice of(Profile profile, Optional<UserId> connectedBy, UserId chooser) {
        if (!profile.connectable()) {
            return new Choice(profile, Optional.of(Obstacle.AGENCY));
        }
        return new Choice(
                profile,
                connectedBy.map(
                        owner -> owner.equals(chooser) ? Obstacle.CONNECTED_BY_YOU : Obstacle.CONNECTED_BY_OTHER));
    }

    public boolean selectable() {
        return obstacle.isEmpty();
    }
}
