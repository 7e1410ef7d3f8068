package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.ListAccounts;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.domain.connection.ReadHistories.History;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.history.FormerNotice;
import adsconnect.ui.history.FormerPage;
import adsconnect.ui.picker.Advertised;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is left of a profile that was disconnected: its numbers to be read, and what can be done (RECO-1). */
final class FormerViews {

    static final String DISCONNECTED = "disconnected";
    static final String ENDED = "ended";
    static final String BEFORE = "before";

    private static final Set<String> NOTES = Set.of(DISCONNECTED, ENDED, BEFORE);

    private final ReadHistories readHistories;
    private final ListAccounts listAccounts;
    private final DashboardViews dashboard;
    private final Pages pages;
    private final Clock clock;

    FormerViews(
            ReadHistories readHistories,
            ListAccounts listAccounts,
            DashboardViews dashboard,
            Pages pages,
            Clock clock) {
        this.readHistories = readHistories;
        this.listAccounts = listAccounts;
        this.dashboard = dashboard;
        this.pages = pages;
        this.clock = clock;
    }

    /** Empty if nothing is left of it, or if it never was theirs. */
    Optional<Reply> page(Visit visit, User user, ProfileId profile) {
        return readHistories
                .find(user.id(), profile)
                .map(history -> pages.page(visit, user, Optional.of(profile), 200, view(visit, user, history)));
    }

    private View view(Visit visit, User user, History history) {
        FormerNotice notice = notice(visit, history);
        return history.readable() && history.of().dataThrough().isPresent()
                ? dashboard.page(visit, user, history.of(), notice)
                : new FormerPage(line(history.of()), notice, !history.readable());
    }

    private FormerNotice notice(Visit visit, History history) {
        Formats formats = new Formats(Preferences.of(visit));
        FormerConnection former = history.of();
        return new FormerNotice(
                formats.moment(
                        former.disconnectedAt(),
                        clock.instant(),
                        former.profile().zone()),
                former.byAdmin(),
                keptUntil(formats, history),
                again(former),
                PartingRoutes.deletion(former.profile().id()),
                AmazonPages.withdrawal(former.accountRegion()),
                visit.query()
                        .first("done")
                        .filter(NOTES::contains)
                        .map(done -> "former.note." + done)
                        .orElse(null));
    }

    static String keptUntil(Formats formats, History history) {
        return formats.day(
                LocalDate.ofInstant(history.until(), history.of().profile().zone()));
    }

    static Advertised line(FormerConnection former) {
        return new Advertised(
                former.profile().name(),
                former.profile().countryCode().toLowerCase(Locale.ROOT),
                former.profile().domain(),
                former.accountName().value());
    }

    /** Its account's picker, or a new consent if that ended. */
    private String again(FormerConnection former) {
        return listAccounts
                .find(former.owner(), former.account())
                .map(account -> PickerRoutes.choice(account.id()))
                .orElse(AuthorizationRoutes.NEW_AUTHORIZATION);
    }
}
