package adsconnect.domain.connection;

import adsconnect.domain.access.Actor;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.StandingOrders;
import adsconnect.domain.authorization.OwnConnectLinks;

/** What goes on for a user without them: the links they made, and the syncs of their accounts. */
public final class StandingWork implements StandingOrders {

    private final OwnConnectLinks links;
    private final FollowPlans followPlans;

    public StandingWork(OwnConnectLinks links, FollowPlans followPlans) {
        this.links = links;
        this.followPlans = followPlans;
    }

    @Override
    public void stop(Actor by, User user) {
        links.revokeAll(by, user.id());
        followPlans.follow(user);
    }

    @Override
    public void resume(User user) {
        followPlans.follow(user);
    }
}
