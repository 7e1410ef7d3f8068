package adsconnect.web;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.Profile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConfirmSelection.LimitReached;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.connection.WayToMakeRoom;
import adsconnect.httpkit.Visit;
import adsconnect.ui.picker.Advertised;
import adsconnect.ui.picker.BlockedPage;
import adsconnect.ui.picker.BlockedPage.Way;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of somebody who has no room for what they picked (LIM-3). */
final class BlockedViews {

    /** Of each list: it goes into an address, where a character may take twelve. */
    private static final int LONGEST_LIST = 500;

    private BlockedViews() {}

    static BlockedPage page(Visit visit, PickFrom from, LimitReached blocked) {
        List<ProfileId> ticked = blocked.wanted().stream().map(Profile::id).toList();
        List<Account> unused = unused(blocked);
        return new BlockedPage(
                blocked.connected().stream().map(BlockedViews::line).toList(),
                unused.stream().map(account -> account.name().value()).toList(),
                blocked.wanted().stream().map(profile -> line(profile, "")).toList(),
                blocked.wanted().stream().map(toldApart(blocked)).collect(Collectors.joining(", ")),
                blocked.ways().stream()
                        .map(way -> way(way, ticked, toldApart(blocked)))
                        .toList(),
                keepName(blocked, unused),
                keepAddress(blocked, unused),
                MessageForm.address("limit_reached", question(visit, blocked, unused)),
                PickerRoutes.address(from),
                PickerRoutes.address(from) + "/selection");
    }

    static Advertised line(Connection connection) {
        return line(connection.profile(), connection.account().name().value());
    }

    private static Advertised line(Profile profile, String account) {
        return new Advertised(
                profile.name(), profile.countryCode().toLowerCase(Locale.ROOT), profile.domain(), account);
    }

    private static List<Account> unused(LimitReached blocked) {
        return blocked.accounts().stream()
                .filter(account -> blocked.connected().stream()
                        .noneMatch(connection -> connection.account().id().equals(account.id())))
                .toList();
    }

    /** The same brand on two sites goes by its site as well, or nobody knew which of them ends. */
    private static Function<Profile, String> toldApart(LimitReached blocked) {
        List<String> names = Stream.concat(
                        blocked.wanted().stream(), blocked.connected().stream().map(Connection::profile))
                .map(Profile::name)
                .toList();
        return Set.copyOf(names).size() == names.size() ? Profile::name : BlockedViews::words;
    }

    private static Way way(WayToMakeRoom way, List<ProfileId> ticked, Function<Profile, String> name) {
        return switch (way) {
            case WayToMakeRoom.Disconnecting one ->
                new Way(
                        name.apply(one.connection().profile()),
                        false,
                        one.endsAccount() ? one.connection().account().name().value() : "",
                        SelectionForm.naming(
                                ticked,
                                new Replaced.OneProfile(
                                        one.connection().profile().id())));
            case WayToMakeRoom.Unbinding whole ->
                new Way(
                        whole.account().name().value(),
                        true,
                        "",
                        SelectionForm.naming(
                                ticked,
                                new Replaced.WholeAccount(
                                        whole.account().id(),
                                        whole.connections().stream()
                                                .map(connection ->
                                                        connection.profile().id())
                                                .collect(Collectors.toSet()))));
        };
    }

    private static String keepName(LimitReached blocked, List<Account> unused) {
        List<String> names = Stream.concat(
                        blocked.connected().stream()
                                .map(connection -> toldApart(blocked).apply(connection.profile())),
                        unused.stream().map(account -> account.name().value()))
                .toList();
        return names.size() == 1 ? names.getFirst() : "";
    }

    private static String keepAddress(LimitReached blocked, List<Account> unused) {
        if (!blocked.connected().isEmpty()) {
            return ConnectionRoutes.connection(
                    blocked.connected().getFirst().profile().id());
        }
        return unused.isEmpty()
                ? Routes.HOME
                : AccountRoutes.account(unused.getFirst().id());
    }

    /** What is written in Get help before anything is typed (HELP-1). */
    private static String question(Visit visit, LimitReached blocked, List<Account> unused) {
        String now = Stream.concat(
                        blocked.connected().stream().map(Connection::profile).map(BlockedViews::words),
                        unused.stream().map(account -> account.name().value()))
                .collect(Collectors.joining(", "));
        String wanted = blocked.wanted().stream().map(BlockedViews::words).collect(Collectors.joining(", "));
        return Preferences.of(visit).text().get("blocked.ask.content", shortened(now), shortened(wanted));
    }

    private static String shortened(String list) {
        return list.codePointCount(0, list.length()) <= LONGEST_LIST
                ? list
                : list.substring(0, list.offsetByCodePoints(0, LONGEST_LIST)) + "…";
    }

    private static String words(Profile profile) {
        return profile.name() + " — " + profile.domain();
    }
}
