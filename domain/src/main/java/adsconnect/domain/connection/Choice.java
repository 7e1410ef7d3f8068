package adsconnect.domain.connection;

import adsconnect.domain.account.Profile;
import java.util.Optional;

/**
 * One discovered profile in the picker.
 *
 * @param obstacle why it can't be chosen; empty if it can
 * @param connected whether it is connected through the same account, and can be unticked (PICK-6)
 */
public record Choice(Profile profile, Optional<Obstacle> obstacle, boolean connected) {

    /** Why a profile can't be chosen (PICK-3). */
    public enum Obstacle {
        AGENCY,
        CONNECTED_BY_YOU,
        CONNECTED_BY_OTHER,
        /** Another account of the chooser's has it, and keeps it (CALL-6). */
        OF_ANOTHER_ACCOUNT
    }

    public boolean selectable() {
        return obstacle.isEmpty();
    }
}
