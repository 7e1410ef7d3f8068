package adsconnect.web;

import adsconnect.domain.account.Consent;
import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.ReadPlanPause;
import adsconnect.ui.overview.OverviewList.Help;
import adsconnect.ui.trouble.Trouble;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What keeps new numbers from coming to a connection, and what helps. */
final class TroubleViews {

    private final ReadPlanPause readPlanPause;
    private final ConsentTerm term;
    private final Optional<URI> plansUrl;
    private final Clock clock;

    /** @param plansUrl where plans are bought; who has none is asked for one otherwise */
    TroubleViews(ReadPlanPause readPlanPause, ConsentTerm term, Optional<URI> plansUrl, Clock clock) {
        this.readPlanPause = readPlanPause;
        this.term = term;
        this.plansUrl = plansUrl;
        this.clock = clock;
    }

    /** Of a connection that has numbers; null if nothing is wrong. */
    Trouble ofReady(Formats formats, Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC, DISCONNECTED -> null;
            case CONNECTED, EXPIRING -> endOfConsent(formats, connection);
            case STALE -> syncNow("trouble.stale", connection);
            case SYNC_ERROR -> syncNow("trouble.sync_error", connection);
            case EXPIRED -> reconnect("trouble.expired", connection);
            case REVOKED -> reconnect("trouble.revoked", connection);
            case ACCESS_LOST -> reconnect("trouble.access_lost", connection);
            case PAUSED_PLAN -> withoutPlan("trouble.plan", formats, connection);
        };
    }

    /** What the page of its account says of it; that all of the account ends soon is said there once. */
    Trouble ofOne(Formats formats, Connection connection) {
        boolean well =
                connection.status() == ConnectionStatus.CONNECTED || connection.status() == ConnectionStatus.EXPIRING;
        return well ? null : ofReady(formats, connection);
    }

    /** Of one that waits for its first; null unless it waits for a plan. */
    Trouble ofWaiting(Formats formats, Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC, CONNECTED, STALE, SYNC_ERROR, EXPIRING, EXPIRED, REVOKED, ACCESS_LOST, DISCONNECTED ->
                null;
            case PAUSED_PLAN -> withoutPlan("waiting.plan", formats, connection);
        };
    }

    /** The button alone, for a list whose rows say in a word what is wrong; empty where nothing has to be done (DASH-4). */
    Optional<Help> help(Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC, CONNECTED, DISCONNECTED -> Optional.empty();
            case STALE, SYNC_ERROR -> Optional.of(help(syncNow("", connection)));
            case EXPIRING, EXPIRED, REVOKED, ACCESS_LOST -> Optional.of(help(reconnect("", connection)));
            case PAUSED_PLAN -> Optional.of(new Help(plans(connection), plansKey(), false));
        };
    }

    private static Help help(Trouble trouble) {
        return new Help(trouble.action(), trouble.actionKey(), trouble.post());
    }

    /** Null unless its owner has been told, or should have been (RECO-4). */
    private Trouble endOfConsent(Formats formats, Connection connection) {
        Consent consent = connection.account().consent();
        if (term.warning(consent, clock.instant()).isEmpty()) {
            return null;
        }
        int days = term.daysLeft(consent, clock.instant()).orElseThrow();
        String end = formats.day(LocalDate.ofInstant(
                term.endsAt(consent).orElseThrow(), connection.profile().zone()));
        return new Trouble(
                days == 1 ? "trouble.expiring.one" : "trouble.expiring",
                end,
                formats.count(days),
                AuthorizationRoutes.reconnect(connection.account().id()),
                "waiting.reconnect",
                true);
    }

    private static Trouble reconnect(String key, Connection connection) {
        return new Trouble(
                key, "", "", AuthorizationRoutes.reconnect(connection.account().id()), "waiting.reconnect", true);
    }

    private static Trouble syncNow(String key, Connection connection) {
        String address = ConnectionRoutes.connection(connection.profile().id());
        return connection.ready()
                ? new Trouble(key, "", "", address + "/refreshes", "account.sync-now", true)
                : new Trouble(key, "", "", address + "/runs", "waiting.retry", true);
    }

    /** Null if there is a plan again, noticed since the connection was read. */
    private Trouble withoutPlan(String key, Formats formats, Connection connection) {
        return readPlanPause
                .of(connection.account().id())
                .map(paused -> new Trouble(
                        paused.tokensUntil().isPresent() ? key : key + ".no_access",
                        paused.tokensUntil()
                                .map(until -> LocalDate.ofInstant(
                                        until, connection.profile().zone()))
                                .map(formats::day)
                                .orElse(""),
                        "",
                        plans(connection),
                        plansKey(),
                        false))
                .orElse(null);
    }

    private String plans(Connection connection) {
        return plansUrl.map(URI::toString)
                .orElseGet(() ->
                        MessageForm.address(Optional.of(connection.profile().id())));
    }

    private String plansKey() {
        return plansUrl.isPresent() ? "welcome.plan.see" : "failure.get-help";
    }
}
