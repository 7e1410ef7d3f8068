package adsconnect.web;

import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ReadPlanPause;
import adsconnect.domain.connection.SyncProblem;
import adsconnect.ui.trouble.Trouble;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/** What keeps new numbers from coming to a connection, and what helps. */
final class TroubleViews {

    private final ReadPlanPause readPlanPause;
    private final Optional<URI> plansUrl;

    /** @param plansUrl where plans are bought; who has none is asked for one otherwise */
    TroubleViews(ReadPlanPause readPlanPause, Optional<URI> plansUrl) {
        this.readPlanPause = readPlanPause;
        this.plansUrl = plansUrl;
    }

    /** Of a connection that has numbers; null if nothing is wrong. */
    Trouble ofReady(Formats formats, Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC, CONNECTED -> null;
            case PAUSED_PLAN -> withoutPlan("trouble.plan", formats, connection);
            case SYNC_ERROR ->
                connection.problem().map(problem -> of(problem, connection)).orElse(null);
        };
    }

    /** Of one that waits for its first; null unless it waits for a plan. */
    Trouble ofWaiting(Formats formats, Connection connection) {
        return switch (connection.status()) {
            case FIRST_SYNC, CONNECTED, SYNC_ERROR -> null;
            case PAUSED_PLAN -> withoutPlan("waiting.plan", formats, connection);
        };
    }

    private static Trouble of(SyncProblem problem, Connection connection) {
        return switch (problem) {
            case CONSENT_ENDED -> reconnect("trouble.consent_ended", connection);
            case ACCESS_LOST -> reconnect("trouble.access_lost", connection);
            case ALL_REPORTS_FAILED -> null;
        };
    }

    private static Trouble reconnect(String key, Connection connection) {
        return new Trouble(key, "", Routes.reconnect(connection.account().id()), "waiting.reconnect", true);
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
                        plansUrl.map(URI::toString)
                                .orElseGet(() -> MessageForm.address(
                                        Optional.of(connection.profile().id()))),
                        plansUrl.isPresent() ? "welcome.plan.see" : "failure.get-help",
                        false))
                .orElse(null);
    }
}
