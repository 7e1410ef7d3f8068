package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.ReadHistories;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.history.HistoriesPage;
import adsconnect.ui.picker.Advertised;
import java.time.Clock;

/** Lists what somebody disconnected, also when they have nothing else any more (RECO-1). */
final class ShowHistoriesAction implements SignedIn.UserAction {

    /** Behind the address of an account that was unbound before. */
    static final String BEFORE = "&done=before";

    private final ReadHistories readHistories;
    private final Pages pages;
    private final Clock clock;

    ShowHistoriesAction(ReadHistories readHistories, Pages pages, Clock clock) {
        this.readHistories = readHistories;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Reply act(Visit visit, User user) {
        Formats formats = new Formats(Preferences.of(visit));
        return pages.page(
                visit,
                user,
                200,
                new HistoriesPage(
                        visit.query()
                                .first("unbound")
                                .flatMap(AccountId::parse)
                                .flatMap(account -> readHistories.unbound(user.id(), account))
                                .map(name -> name.value())
                                .orElse(""),
                        visit.query().first("done").filter("before"::equals).isPresent(),
                        readHistories.of(user.id()).stream()
                                .map(history -> line(formats, history))
                                .toList()));
    }

    private HistoriesPage.History line(Formats formats, ReadHistories.History history) {
        FormerConnection former = history.of();
        Advertised profile = FormerViews.line(former);
        return new HistoriesPage.History(
                ConnectionRoutes.connection(former.profile().id()),
                profile.name(),
                profile.country(),
                profile.domain(),
                profile.accountName(),
                formats.moment(
                        former.disconnectedAt(),
                        clock.instant(),
                        former.profile().zone()),
                FormerViews.keptUntil(formats, history),
                !history.readable());
    }
}
