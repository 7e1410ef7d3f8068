package adsconnect.web;

import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.failure.FailurePage;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** What holds for every address of a connect link: it stays secret, and nobody tries many of them (AUTH-5). */
final class LinkDoor {

    private final RateLimit limit;
    private final Pages pages;
    private final String referrerPolicy;

    LinkDoor(RateLimit limit, Pages pages, URI publicUrl) {
        this.limit = limit;
        this.pages = pages;
        this.referrerPolicy = ReferrerPolicy.hidingAddresses(publicUrl);
    }

    Action before(Action action) {
        return visit -> {
            Optional<Duration> wait = limit.enter(visit.remoteNetwork());
            Reply reply = wait.isPresent() ? tooMany(visit, wait.get()) : action.act(visit);
            return reply.with(ReferrerPolicy.HEADER, referrerPolicy)
                    .with("x-robots-tag", "noindex")
                    .with("cache-control", "no-store");
        };
    }

    private Reply tooMany(Visit visit, Duration wait) {
        FailurePage page = new FailurePage("rate_limited", "", false, "", "", "");
        return Waits.told(pages.page(visit, 429, page), wait);
    }
}
