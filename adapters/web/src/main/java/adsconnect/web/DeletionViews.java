package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadHistories.History;
import adsconnect.domain.connection.port.Connections;
import adsconnect.httpkit.Visit;
import adsconnect.ui.history.DeletionPage;
import java.util.Optional;

/** The page that asks for a word before a history is deleted. */
final class DeletionViews {

    private final Connections connections;
    private final ReadHistories readHistories;

    DeletionViews(Connections connections, ReadHistories readHistories) {
        this.connections = connections;
        this.readHistories = readHistories;
    }

    /**
     * Empty if there is nothing of theirs.
     *
     * @param typed what was typed and is not the word, or null
     */
    Optional<DeletionPage> page(Visit visit, User user, ProfileId profile, String typed) {
        return connections
                .find(user.id(), profile)
                .map(connected -> new DeletionPage(
                        BlockedViews.line(connected), true, null, "", ConnectionRoutes.connection(profile)))
                .or(() -> readHistories.find(user.id(), profile).map(history -> page(visit, history, typed)));
    }

    private static DeletionPage page(Visit visit, History history, String typed) {
        return new DeletionPage(
                FormerViews.line(history.of()),
                false,
                typed,
                FormerViews.keptUntil(new Formats(Preferences.of(visit)), history),
                ConnectionRoutes.connection(history.of().profile().id()));
    }
}
