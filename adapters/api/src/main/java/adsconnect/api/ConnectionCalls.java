package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.ConnectBound;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.DisconnectProfile;
import adsconnect.domain.connection.ReadConnection;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a profile is loaded, and having it loaded or no longer. */
final class ConnectionCalls {

    private final CallUseCases useCases;
    private final ApiSettings settings;
    private final Clock clock;

    ConnectionCalls(CallUseCases useCases, ApiSettings settings, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
    }

    /** How a profile is to be connected (LIM-3). */
    record Connect(
            @JsonPropertyDescription("The number of the profile that is to be disconnected for it, in the same step.")
            Optional<ProfileId> replace) {}

    Reply read(Visit visit, Caller caller) {
        ProfileId profile = Queries.profile(visit, caller);
        return switch (useCases.readConnection().read(caller.user().id(), profile)) {
            case ReadConnection.Connected found -> reply(200, found.connection());
            case ReadConnection.Disconnected gone -> Json.reply(200, ConnectionJson.of(gone.former()));
            case ReadConnection.NoSuchConnection nobody -> neverConnected(visit);
        };
    }

    Reply connect(Visit visit, Caller caller) {
        ProfileId profile = Queries.profile(visit, caller);
        Optional<ProfileId> replaced = Bodies.readIfSent(visit, Connect.class).flatMap(Connect::replace);
        if (replaced.filter(other -> !caller.sees(other.value())).isPresent()) {
            return selectionChanged(visit);
        }
        return switch (useCases.connectBound().connect(caller.user().id(), profile, replaced)) {
            case ConnectBound.Connected done -> reply(201, done.connection());
            case ConnectBound.AlreadyConnected done -> reply(200, done.connection());
            case ConnectBound.NoSuchProfile nobody -> throw Refusal.noSuchProfile();
            case ConnectBound.PlanRequired none -> Problems.planRequired(visit);
            case ConnectBound.ReconsentRequired ended ->
                Problems.of(
                        visit,
                        Code.RECONSENT_REQUIRED,
                        "The consent of this profile's account is over: POST /api/v1/authorizations with its accountId.");
            case ConnectBound.ForAgenciesOnly agency ->
                Problems.of(
                        visit,
                        Code.AGENCY_ONLY,
                        "This is an agency's profile, which runs no sponsored ads: take another.");
            case ConnectBound.NotListed gone ->
                Problems.of(
                        visit,
                        Code.NO_PROFILES,
                        "Amazon did not list this profile when it was asked last, or somebody else has it connected:"
                                + " refresh the profiles and look again.");
            case ConnectBound.SelectionChanged changed -> selectionChanged(visit);
            case ConnectBound.LimitReached full -> limitReached(visit, caller, full.limit());
        };
    }

    /** Nothing is asked back: it stops, and so does its account if that was picked in a browser and has nothing else. */
    Reply disconnect(Visit visit, Caller caller) {
        ProfileId profile = Queries.profile(visit, caller);
        return switch (useCases.disconnectProfile().disconnect(caller.user().id(), profile)) {
            case DisconnectProfile.Disconnected done -> Json.none();
            case DisconnectProfile.GoneAlready gone -> Json.none();
            case DisconnectProfile.NoSuchConnection nobody -> neverConnected(visit);
            case DisconnectProfile.Changed impossible ->
                throw new IllegalStateException("Nothing was shown that could change");
        };
    }

    private Reply reply(int status, Connection connection) {
        return Json.reply(status, ConnectionJson.of(connection, settings.consentTerm(), clock.instant()));
    }

    private static Reply neverConnected(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "No such profile of this key's owner was ever connected.");
    }

    private static Reply selectionChanged(Visit visit) {
        return Problems.of(
                visit,
                Code.SELECTION_CHANGED,
                "The profile in \"replace\" is not what is connected: look at the profiles, then decide.");
    }

    /** What the key may not see is not named either. */
    private static Reply limitReached(Visit visit, Caller caller, ConfirmSelection.LimitReached full) {
        String connected = full.connected().stream()
                .map(Connection::profile)
                .filter(profile -> caller.sees(profile.id().value()))
                .map(profile -> profile.name() + " (" + profile.id().value() + ")")
                .collect(Collectors.joining(", "));
        return Problems.of(
                visit,
                Code.LIMIT_REACHED,
                "There is no room beside what is connected"
                        + (connected.isEmpty() ? "" : ": " + connected)
                        + ". Name in \"replace\" the profile to disconnect for it, or ask support for more.");
    }
}
