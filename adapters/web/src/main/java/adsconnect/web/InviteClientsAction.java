package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.authorization.InviteClients;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.links.LinksPage.LineProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes links for several clients, and shows their addresses (AUTH-6). They are not kept, but follow from the form: sent
 * again, by a double click or by loading the answer anew, it shows the same ones.
 */
final class InviteClientsAction implements SignedIn.UserAction {

    private final InviteClients inviteClients;
    private final ConnectLinkViews views;
    private final Pages pages;
    private final Failures failures;
    private final Duration lifetime;

    InviteClientsAction(
            InviteClients inviteClients, ConnectLinkViews views, Pages pages, Failures failures, Duration lifetime) {
        this.inviteClients = inviteClients;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
        this.lifetime = lifetime;
    }

    @Override
    public Reply act(Visit visit, User user) {
        TypedNames typed = TypedNames.in(visit.form().first("accountNames").orElse(""));
        Optional<Region> region = Region.parse(visit.form().first("region").orElse("NA"));
        if (region.isEmpty()) {
            return refused(visit, user, "connect.problem.region_unknown", List.of());
        }
        if (typed.lines().isEmpty()) {
            return refused(visit, user, "links.problem.none", List.of());
        }
        if (typed.lines().size() > TypedNames.MOST) {
            return refused(visit, user, "links.problem.too_many", List.of());
        }
        List<LineProblem> problems = typed.problems();
        return problems.isEmpty()
                ? invite(visit, user, typed, region.get())
                : refused(visit, user, "links.problem.names", problems);
    }

    private Reply invite(Visit visit, User user, TypedNames typed, Region region) {
        return switch (inviteClients.invite(user, typed.names(), region, lifetime, views.occasion(visit))) {
            // All made before and over by now: the list says how each stands.
            case InviteClients.Invited invited when invited.links().isEmpty() -> Reply.seeOther(LinkRoutes.LINKS);
            case InviteClients.Invited invited ->
                pages.page(visit, user, 200, views.made(visit, user, invited.links()));
            case InviteClients.NamesTaken taken ->
                refused(visit, user, "links.problem.names", typed.taken(taken.names()));
            case InviteClients.PlanRequired planRequired -> pages.page(visit, user, 402, views.fresh(visit, user));
            case InviteClients.NotForSellers notForSellers -> failures.notFound(visit, user);
        };
    }

    private Reply refused(Visit visit, User user, String problem, List<LineProblem> problems) {
        return pages.page(visit, user, 422, views.refused(visit, user, problem, problems));
    }
}
