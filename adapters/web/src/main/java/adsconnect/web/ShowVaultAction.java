package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.console.port.KeyRing;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.VaultKeys;
import adsconnect.ui.console.VaultPage;
import java.util.Map;

/** Shows admins how the vault stands. */
final class ShowVaultAction implements SignedIn.UserAction {

    private final KeyRing keyRing;
    private final Pages pages;

    ShowVaultAction(KeyRing keyRing, Pages pages) {
        this.keyRing = keyRing;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        return pages.page(visit, user, 200, new VaultPage(keys(visit)));
    }

    /** What that page asks for as long as it is open. */
    Reply part(Visit visit, User user) {
        return pages.fragment(visit, keys(visit));
    }

    private VaultKeys keys(Visit visit) {
        Formats formats = new Formats(Preferences.of(visit));
        String inUse = keyRing.inUse();
        Map<String, Long> wrapped = keyRing.wrapped();
        return new VaultKeys(
                wrapped.entrySet().stream()
                        .map(key -> new VaultKeys.Key(
                                key.getKey(),
                                formats.count(key.getValue()),
                                key.getKey().equals(inUse)))
                        .toList(),
                wrapped.entrySet().stream()
                        .anyMatch(key -> key.getValue() > 0 && !key.getKey().equals(inUse)),
                ConsoleRoutes.PARTS + "vault");
    }
}
