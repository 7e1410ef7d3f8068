package adsconnect.application;

import adsconnect.api.AdminUseCases;
import adsconnect.api.CallUseCases;
import adsconnect.domain.authorization.RefreshProfiles;
import adsconnect.domain.connection.ConnectBound;
import adsconnect.domain.connection.ListBound;
import adsconnect.domain.connection.ReadConnection;
import adsconnect.domain.resolve.ResolveProfile;
import adsconnect.postgres.Database;
import adsconnect.postgres.PostgresAccounts;
import adsconnect.postgres.PostgresBoundProfiles;
import adsconnect.postgres.PostgresConnections;
import adsconnect.postgres.PostgresDiscoveries;
import adsconnect.web.PeopleUseCases;
import adsconnect.web.UseCases;
import java.time.Clock;
import java.time.Duration;

/** Builds what programs call, tokens apart: mostly what people do in the pages. */
final class CallWiring {

    /** Amazon answers within a second or two; whoever asks is not kept until a proxy in between gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final CallUseCases useCases;

    CallWiring(Database database, ConsentWiring consent, UseCases pages, Settings.Lifetimes lifetimes, Clock clock) {
        PostgresAccounts accounts = new PostgresAccounts(database);
        PostgresBoundProfiles bound = new PostgresBoundProfiles(database);
        PostgresConnections connections = new PostgresConnections(database);
        PostgresDiscoveries discoveries = new PostgresDiscoveries(database);
        RefreshProfiles refresh = new RefreshProfiles(
                accounts, discoveries, new ThreadPause(), lifetimes.discoveryFreshFor(), PATIENCE, clock);
        useCases = new CallUseCases(
                consent.makeLink,
                consent.ownLinks,
                new ListBound(accounts, bound, connections, discoveries),
                refresh,
                consent.rename,
                pages.parting().unbindAccount(),
                new ConnectBound(bound, consent.confirm),
                pages.parting().disconnectProfile(),
                new ReadConnection(connections, pages.parting().readHistories()),
                pages.askForSync(),
                pages.retryFirstSync(),
                pages.dashboard().findReadable(),
                pages.dashboard().numbers(),
                pages.dashboard().campaigns(),
                pages.dashboard().searchTerms(),
                pages.readCoverage(),
                pages.readDayHistory(),
                admin(pages.people()),
                pages.sendMessage(),
                new ResolveProfile(accounts, bound, refresh));
    }

    private static AdminUseCases admin(PeopleUseCases people) {
        return new AdminUseCases(
                people.actAsAdmin(),
                people.findUsers(),
                people.inviteUser(),
                people.changeRole(),
                people.disableUser(),
                people.enableUser(),
                people.grantPlan());
    }
}
