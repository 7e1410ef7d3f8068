package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.console.port.Examination;
import adsconnect.domain.console.port.KeyRing;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.SettingsPage;
import adsconnect.ui.console.VaultKeys;
import adsconnect.ui.console.VaultPage;
import java.util.List;
import java.util.Map;

/** Shows admins what the installation is set to, tests it when they ask, and how its vault stands. */
final class ShowInstallationAction implements SignedIn.UserAction {

    private final Examination examination;
    private final KeyRing keyRing;
    private final Pages pages;

    ShowInstallationAction(Examination examination, KeyRing keyRing, Pages pages) {
        this.examination = examination;
        this.keyRing = keyRing;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user) {
        boolean asked = visit.query().first("examine").filter("yes"::equals).isPresent();
        List<SettingsPage.Finding> findings = asked
                ? examination.examine().stream()
                        .map(found -> new SettingsPage.Finding(
                                found.name(), Words.of(found.status()), found.detail(), found.fix()))
                        .toList()
                : List.of();
        return pages.page(
                visit,
                user,
                200,
                new SettingsPage(
                        findings,
                        examination.settings().stream()
                                .map(one -> new SettingsPage.Setting(one.name(), one.value(), Words.of(one.source())))
                                .toList()));
    }

    Reply vault(Visit visit, User user) {
        return pages.page(visit, user, 200, new VaultPage(keys(visit)));
    }

    /** What that page asks for as long as it is open. */
    Reply vaultPart(Visit visit, User user) {
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
