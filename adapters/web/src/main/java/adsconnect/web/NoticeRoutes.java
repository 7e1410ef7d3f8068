package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.notice.ReadNotices;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import java.time.Clock;
import java.util.Optional;

/** The addresses of what people are told, and of how they want to be told (RECO-5). */
final class NoticeRoutes {

    static final String NOTICES = Routes.HOME + "notices";
    static final String CHOICES = "/profile/notices";

    private final ReadNotices readNotices;
    private final SignedIn signedIn;
    private final Pages pages;
    private final NoticeViews views;

    /** @param mail whether letters are sent */
    NoticeRoutes(ReadNotices readNotices, boolean mail, SignedIn signedIn, Pages pages, Clock clock) {
        this.readNotices = readNotices;
        this.signedIn = signedIn;
        this.pages = pages;
        this.views = new NoticeViews(readNotices, mail, clock);
    }

    void addTo(RouteTable routes) {
        routes.route(
                GET, NOTICES, signedIn.only((visit, user) -> pages.page(visit, user, 200, views.list(visit, user))));
        routes.route(POST, NOTICES + "/reading", signedIn.only((visit, user) -> {
            Optional<Long> upTo = NoticeViews.number(visit.form(), "upTo");
            upTo.ifPresent(number -> readNotices.readAll(user.id(), number));
            return Reply.seeOther(NOTICES);
        }));
        routes.route(
                GET, CHOICES, signedIn.only((visit, user) -> pages.page(visit, user, 200, views.choices(visit, user))));
        routes.route(POST, CHOICES, signedIn.only((visit, user) -> {
            readNotices.choose(user.id(), NoticeViews.chosen(visit.form()));
            return Reply.seeOther(CHOICES + "?done=saved");
        }));
    }
}
