package adsconnect.architecture.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import adsconnect.architecture.running.Conditions;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What somebody comes to have, by the ways people come to it, so that there is something of each kind and in each state. */
final class Belongings {

    private static final String HOME = "/dashboard/ads/";
    private static final String CHOICE = HOME + "pending/selection";
    private static final int FOUND = 303;
    private static final Pattern PROFILE =
            Pattern.compile("<input[^>]*name=\"profile\"[^>]*value=\"([0-9]+)\"(?![^>]*disabled)");
    private static final Pattern ADDRESS = Pattern.compile("<code class=\"address\"[^>]*>([^<]+)</code>");

    private final RunningProgram program;
    private final HttpVisitor owner;

    Belongings(RunningProgram program, HttpVisitor owner) {
        this.program = program;
        this.owner = owner;
    }

    /** An account with one connected profile, whose first sync goes on until Amazon has made the reports. */
    String connection(String accountName, String persona) {
        consent(accountName, persona);
        String profile = firstProfile();
        Conditions.await(
                "the choice of " + persona + " to be taken",
                () -> owner.post(CHOICE, Map.of("profile", profile)).status() == FOUND);
        return profile;
    }

    /** The same, whose first sync came to nothing. */
    void failedConnection(String accountName, String persona) {
        String profile = connection(accountName, persona);
        program.run("UPDATE sync_runs SET due_at = NULL, finished_at = now(), reason = 'ALL_REPORTS_FAILED'"
                + " WHERE profile_id = " + profile);
        program.run("UPDATE connections SET status = 'SYNC_ERROR' WHERE profile_id = " + profile);
    }

    /** One that was disconnected, with which its account ended; its history can still be read. */
    void formerConnection(String accountName, String persona) {
        String profile = connection(accountName, persona);
        String account = program.firstColumn("SELECT account_id FROM connections WHERE profile_id = " + profile)
                .getFirst();
        assertThat(owner.post(
                                HOME + "connections/" + profile + "/disconnection",
                                Map.of("account", account, "endsAccount", "true"))
                        .status())
                .isEqualTo(FOUND);
    }

    /** A consent that waits for a choice of its profiles. */
    void waitingConsent(String accountName, String persona) {
        consent(accountName, persona);
        firstProfile();
    }

    /** Attempts that have not come back, were cancelled, or can't be exchanged, as Amazon fails from then on. */
    void attempts(String persona) {
        leave("Heron at Amazon");
        assertThat(owner.get(atAmazon(leave("Heron cancelled"), "cancel", persona))
                        .status())
                .isEqualTo(200);
        program.amazon().faults(new JsonObject().put("tokenEndpoint", new JsonObject().put("kind", "SERVER_ERROR")));
        assertThat(owner.get(atAmazon(leave("Heron unanswered"), "allow", persona))
                        .status())
                .isEqualTo(502);
    }

    /** Links that nobody opened, that were opened, failed, were taken back and used up; the last one left an account. */
    void links(String persona) {
        List<String> names = List.of("Heron unopened", "Heron opened", "Heron failed", "Heron revoked", "Heron used");
        Answer made = owner.post(HOME + "links", Map.of("region", "NA", "accountNames", String.join("\n", names)));
        List<String> addresses = all(ADDRESS, made.body());
        assertThat(addresses).hasSameSizeAs(names);
        follow(new HttpVisitor(program.address(), "a client"), addresses.get(1));
        HttpVisitor cancels = new HttpVisitor(program.address(), "a client");
        cancels.get(atAmazon(follow(cancels, addresses.get(2)), "cancel", persona));
        String revoked = program.firstColumn("SELECT link_id FROM connect_links WHERE account_name = 'Heron revoked'")
                .getFirst();
        owner.post(HOME + "links/" + revoked + "/revocation", Map.of());
        HttpVisitor consents = new HttpVisitor(program.address(), "a client");
        consents.get(atAmazon(follow(consents, addresses.get(4)), "allow", persona));
        Conditions.await(
                "the links to stand as they shall",
                () -> program.firstColumn("SELECT DISTINCT state FROM connect_links")
                        .containsAll(List.of("PENDING", "OPENED", "FAILED", "REVOKED", "AUTHORIZED")));
    }

    /** The key of a program that may see what there is. */
    void key(String name) {
        assertThat(owner.post(HOME + "keys", Map.of("name", name, "scope", "accounts:read"))
                        .status())
                .isEqualTo(200);
    }

    /** A webhook that leads nowhere, with one delivery that waits, for it is switched off. */
    void webhook() {
        Map<String, String> hook =
                Map.of("address", "http://127.0.0.1:9/", "topic", "expired", "reason", "Heron wants to know");
        assertThat(owner.post("/admin/webhooks", hook).status()).isEqualTo(200);
        String id = program.firstColumn("SELECT webhook_id FROM webhooks").getFirst();
        assertThat(owner.post("/admin/webhooks/" + id + "/tests", Map.of("reason", "Heron tries"))
                        .status())
                .isEqualTo(FOUND);
        Conditions.await(
                "the delivery to be tried",
                () -> !program.firstColumn("SELECT 1 FROM webhook_deliveries WHERE tried_at IS NOT NULL")
                        .isEmpty());
        // Or it would be tried again while others try theirs.
        owner.post("/admin/webhooks/" + id + "/state", Map.of("on", "false", "reason", "Heron rests"));
    }

    void message(String content) {
        assertThat(owner.post("/help/message", Map.of("content", content)).status())
                .isEqualTo(FOUND);
    }

    private void consent(String accountName, String persona) {
        Answer back = owner.get(atAmazon(leave(accountName), "allow", persona));
        assertThat(back.location()).contains(HOME + "pending");
    }

    private String leave(String accountName) {
        return owner.post(HOME + "authorizations", Map.of("region", "NA", "accountName", accountName))
                .location()
                .orElseThrow();
    }

    private static String follow(HttpVisitor client, String link) {
        return client.post(URI.create(link).getPath() + "/authorizations", Map.of())
                .location()
                .orElseThrow();
    }

    /** Amazon's page, and back to ours. */
    private static String atAmazon(String consentPage, String decision, String persona) {
        return PlainHttp.decide(consentPage, decision, persona);
    }

    private String firstProfile() {
        Conditions.await(
                "profiles to choose from",
                () -> !all(PROFILE, owner.get(HOME + "pending").body()).isEmpty());
        return all(PROFILE, owner.get(HOME + "pending").body()).getFirst();
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }
}
