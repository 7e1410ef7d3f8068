package adsconnect.application;

import adsconnect.domain.Secret;
import adsconnect.domain.access.User;
import adsconnect.domain.access.UserId;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.CompleteAuthorization;
import adsconnect.domain.authorization.DiscoverProfiles;
import adsconnect.domain.authorization.ReceiveCallback;
import adsconnect.domain.authorization.ReceiveCallback.Callback;
import adsconnect.domain.authorization.StartAuthorization;
import adsconnect.domain.connection.Choice;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.sync.WorkSyncRun;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fills a fresh sandbox: the demo users consent at the local Amazon, connect what they find and load it, by the very use
 * cases people use. A start that dies in between goes on where it was.
 */
final class SandboxSeed {

    /** The disk and the database of one machine are not faster with more. */
    private static final int AT_ONCE = 4;

    private static final Secret BROWSER = new Secret("the browser of the demo users");

    private final Wiring wiring;
    private final URI localAmazon;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Crew crew = new Crew("sandbox", AT_ONCE);

    /** @param wiring one whose work does not pause between asking for a report and looking for it */
    SandboxSeed(Wiring wiring, URI localAmazon) {
        this.wiring = wiring;
        this.localAmazon = localAmazon;
    }

    void fill() {
        faults(new JsonObject().put("reportDelay", "PT0S"));
        try {
            Map<User, String> visitors = withoutConnections();
            visitors.forEach(this::consent);
            DiscoverProfiles discover = wiring.discoverProfiles;
            crew.drain(discover::claim, discover::work);
            // One after the other: where several find the same profile, it is the first one's in every sandbox.
            visitors.forEach(this::connect);
            WorkSyncRun work = wiring.sync.workSyncRun;
            crew.drain(work::claim, work::work);
            wiring.sandboxUsers.make(SandboxUsers.LAST);
        } finally {
            faults(new JsonObject());
        }
    }

    /** The users and their personas that are not connected yet, in order. */
    private Map<User, String> withoutConnections() {
        Map<User, String> visitors = new LinkedHashMap<>();
        for (SandboxUsers.DemoUser demoUser : SandboxUsers.DemoUser.values()) {
            demoUser.persona.ifPresent(persona -> visitors.put(wiring.sandboxUsers.make(demoUser), persona));
        }
        visitors.keySet()
                .removeIf(user ->
                        !wiring.useCases.connections().ofOwner(user.id()).isEmpty());
        return visitors;
    }

    private void connect(User user, String persona) {
        if (!(wiring.useCases.offerProfiles().offer(user, new PickFrom.Waiting())
                instanceof OfferProfiles.Offered offered)) {
            throw new IllegalStateException("The consent of " + persona + " is gone");
        }
        Set<ProfileId> all = offered.choices().stream()
                .filter(Choice::selectable)
                .map(choice -> choice.profile().id())
                .collect(Collectors.toSet());
        if (!(wiring.useCases.confirmSelection().confirm(user.id(), new PickFrom.Waiting(), all, new Replaced.Nothing())
                instanceof ConfirmSelection.Confirmed)) {
            throw new IllegalStateException("The profiles of " + persona + " could not be connected");
        }
    }

    /**
     * Presses Allow at the local Amazon, and comes back. What a start that died left half done is begun anew, for its work
     * may still be on lease.
     */
    private void consent(User user, String persona) {
        wiring.useCases.discardPending().of(user.id());
        StartAuthorization.Outcome outcome =
                wiring.useCases.startAuthorization().start(user, BROWSER, Region.NA, Optional.empty());
        if (!(outcome instanceof StartAuthorization.Started started)) {
            throw new IllegalStateException("The demo user of " + persona + " may not connect");
        }
        String location = send(HttpRequest.newBuilder(started.consentPage())
                        .header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("decision=allow&persona=" + persona)))
                .headers()
                .firstValue("location")
                .orElseThrow(() -> new IllegalStateException("The local Amazon did not send " + persona + " back"));
        Map<String, String> query = query(URI.create(location));
        Optional<UserId> visitor = Optional.of(user.id());
        Optional<Secret> browser = Optional.of(BROWSER);
        Callback callback = new Callback(
                Optional.ofNullable(query.get("state")).map(Secret::new),
                Optional.ofNullable(query.get("code")).map(Secret::new),
                Optional.empty());
        if (!(wiring.useCases.receiveCallback().receive(callback, visitor, browser)
                        instanceof ReceiveCallback.Received received)
                || !(wiring.useCases.completeAuthorization().complete(received.id(), visitor, browser)
                        instanceof CompleteAuthorization.Consented)) {
            throw new IllegalStateException("The consent of " + persona + " came to nothing");
        }
    }

    private void faults(JsonObject faults) {
        send(HttpRequest.newBuilder(localAmazon.resolve("/__sandbox/faults"))
                .header("content-type", "application/json")
                .PUT(BodyPublishers.ofString(faults.encode())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException("The local Amazon answered " + answer.statusCode());
            }
            return answer;
        } catch (IOException failure) {
            throw new IllegalStateException("The local Amazon does not answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while filling the sandbox", interrupted);
        }
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new HashMap<>();
        for (String pair : address.getRawQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
        return query;
    }
}
