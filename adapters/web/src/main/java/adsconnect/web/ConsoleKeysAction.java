package adsconnect.web;

import adsconnect.domain.ListPage;
import adsconnect.domain.access.ApiKey;
import adsconnect.domain.access.ApiKeyId;
import adsconnect.domain.access.OwnApiKeys;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.domain.console.KeyState;
import adsconnect.domain.console.ReadLists;
import adsconnect.domain.console.WatchedKey;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.Text;
import adsconnect.ui.console.KeyRows;
import adsconnect.ui.console.KeysPage;
import adsconnect.ui.console.Told;
import adsconnect.web.ConsoleDeeds.Refused;
import adsconnect.web.ConsoleDeeds.Result;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows the API keys of all owners, and takes them back in the owner's place. */
final class ConsoleKeysAction implements ConsoleDoor.ConsoleAction {

    private static final List<String> COLUMNS =
            List.of("console.owner", "keys.name", "keys.id", "keys.scopes", "links.made-at", "links.end", "keys.used");

    private final ReadLists readLists;
    private final ConsoleList<WatchedKey, KeyState> list;
    private final OwnApiKeys ownApiKeys;
    private final Pages pages;
    private final Clock clock;

    ConsoleKeysAction(UseCases useCases, Pages pages, Clock clock) {
        this.readLists = useCases.console().readLists();
        this.list = new ConsoleList<>(
                ConsoleRoutes.KEYS,
                ConsoleRoutes.PARTS + "keys",
                KeyState.class,
                state -> "console.keys." + Words.of(state),
                readLists::keys,
                WatchedKey::place,
                new ConsoleFile<>("console.nav.keys", COLUMNS, ConsoleKeysAction::cells, clock));
        this.ownApiKeys = useCases.keys().ownApiKeys();
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user, Purview purview) {
        return pages.page(visit, user, 200, page(visit, purview, ConsoleTold.of(visit), Refused.NONE));
    }

    /** What the page asks for as long as it is open. */
    Reply rows(Visit visit, User user, Purview purview) {
        return pages.fragment(
                visit, rows(visit, purview, Refused.NONE), list.query(visit).address());
    }

    /** All that was found. */
    Reply file(Visit visit, User user, Purview purview) {
        return list.file(visit, purview);
    }

    /** Takes one back. */
    Reply revoke(Visit visit, User user, Purview purview) {
        Result result = ConsoleDeeds.because(
                visit,
                user,
                () -> Optional.ofNullable(visit.parameters().get("keyId"))
                        .flatMap(ApiKeyId::parse)
                        .flatMap(id -> readLists.key(purview, id))
                        .flatMap(watched -> ownApiKeys.revoke(
                                watched.key().owner(), watched.key().id()))
                        .map(revoked -> Result.done("revoke-key"))
                        .orElseGet(() -> Result.refused(Problem.KEY_GONE)));
        return result.told().good()
                ? Reply.seeOther(ConsoleRoutes.KEYS + ConsoleTold.query(result.told(), ""))
                : result.answer(
                        pages,
                        visit,
                        user,
                        page(visit, purview, Optional.of(result.told()), Refused.of(visit, result)));
    }

    private KeysPage page(Visit visit, Purview purview, Optional<Told> told, Refused refused) {
        return new KeysPage(told.orElse(null), rows(visit, purview, refused));
    }

    private KeyRows rows(Visit visit, Purview purview, Refused refused) {
        Formats formats = new Formats(Preferences.of(visit));
        ListPage<WatchedKey> found = list.page(visit, purview);
        return new KeyRows(
                list.listing(visit, found.further()),
                found.rows().stream().map(key -> key(formats, key, refused)).toList());
    }

    private KeyRows.Key key(Formats formats, WatchedKey watched, Refused refused) {
        ApiKey key = watched.key();
        Instant now = clock.instant();
        String id = key.id().value().toString();
        return new KeyRows.Key(
                watched.owner().value(),
                key.name().value(),
                id,
                scopes(key),
                formats.moment(key.madeAt(), now),
                key.expiresAt().map(end -> formats.end(end, now)).orElse(null),
                key.lastUsedAt().map(used -> formats.moment(used, now)).orElse(null),
                !key.aliveAt(now),
                ConsoleDeeds.form(
                        "revoke-key",
                        "revoke-" + id,
                        key.name().value(),
                        ConsoleRoutes.KEYS + "/" + id + "/revocation",
                        true,
                        refused,
                        null,
                        "",
                        ""));
    }

    private static List<String> scopes(ApiKey key) {
        return key.scopes().stream().sorted().map(Scope::text).toList();
    }

    private static List<String> cells(Text text, WatchedKey watched) {
        return List.of(
                watched.owner().value(),
                watched.key().name().value(),
                watched.key().id().value().toString(),
                String.join(" ", scopes(watched.key())),
                watched.key().madeAt().toString(),
                watched.key().expiresAt().map(Instant::toString).orElse(""),
                watched.key().lastUsedAt().map(Instant::toString).orElse(""));
    }
}
