package adsconnect.api;

import adsconnect.domain.account.ConsentTerm;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.ConnectionStage;
import adsconnect.domain.connection.ConnectionStatus;
import adsconnect.domain.connection.FormerConnection;
import adsconnect.domain.connection.StageState;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A connection as programs see it (section 21).
 *
 * @param startedAt since when it is at its stage
 * @param dataThrough the last day that is loaded, in the profile's time zone
 * @param pollAfterSeconds when asking again may tell something new
 */
record ConnectionJson(
        long profileId,
        String profileIdString,
        ConnectionStage stage,
        Stages stages,
        Reports reports,
        ConnectionStatus status,
        Optional<Instant> startedAt,
        Optional<Instant> lastSyncAt,
        Optional<LocalDate> dataThrough,
        Optional<Instant> consentExpiresAt,
        Optional<Integer> daysLeft,
        long pollAfterSeconds) {

    private static final long WHILE_SOMETHING_HAPPENS = 5;
    private static final long LATER = 60;

    /** How far each stage of the first load is. */
    record Stages(
            @JsonProperty("OAUTH") StageState oauth,
            @JsonProperty("GENERATING_REPORTS") StageState generatingReports,
            @JsonProperty("PROCESSING") StageState processing,
            @JsonProperty("READY") StageState ready) {

        static Stages of(Function<ConnectionStage, StageState> state) {
            return new Stages(
                    state.apply(ConnectionStage.OAUTH),
                    state.apply(ConnectionStage.GENERATING_REPORTS),
                    state.apply(ConnectionStage.PROCESSING),
                    state.apply(ConnectionStage.READY));
        }
    }

    /** How many reports of the first load are done; the total is 0 until they are asked for. */
    record Reports(int done, int total) {}

    static ConnectionJson of(Connection connection, ConsentTerm term, Instant now) {
        ProfileId profile = connection.profile().id();
        boolean moving = !connection.ready() && connection.status() == ConnectionStatus.FIRST_SYNC;
        return new ConnectionJson(
                profile.value(),
                Long.toString(profile.value()),
                connection.stage(),
                Stages.of(stage -> connection.stateOf(stage, connection.stage())),
                new Reports(connection.reports().done(), connection.reports().total()),
                connection.status(),
                Optional.of(connection.stageSince()),
                connection.lastSyncAt(),
                connection.dataThrough(),
                AccountJson.endsAt(connection.account().consent(), term),
                AccountJson.daysLeft(connection.account().consent(), term, now),
                moving ? WHILE_SOMETHING_HAPPENS : LATER);
    }

    static ConnectionJson of(FormerConnection former) {
        ProfileId profile = former.profile().id();
        boolean loaded = former.dataThrough().isPresent();
        return new ConnectionJson(
                profile.value(),
                Long.toString(profile.value()),
                loaded ? ConnectionStage.READY : ConnectionStage.OAUTH,
                Stages.of(stage -> loaded ? StageState.DONE : StageState.TODO),
                new Reports(0, 0),
                ConnectionStatus.DISCONNECTED,
                Optional.empty(),
                former.lastSyncAt(),
                former.dataThrough(),
                Optional.empty(),
                Optional.empty(),
                LATER);
    }
}
