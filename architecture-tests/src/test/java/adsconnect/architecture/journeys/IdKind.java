package adsconnect.architecture.journeys;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Ids of one kind: by which names requests carry them, how to find those of one user, and one that never was. Whatever
 * carries ids of its own, such as a route for sync runs, brings a line in here.
 */
enum IdKind {
    ACCOUNT(
            Set.of("accountId"),
            Set.of("unbind", "account", "unbound"),
            Set.of(),
            "00000000-1111-4222-8333-444444444444",
            """
            SELECT account_id FROM accounts WHERE owner_id = '%1$s'
            UNION SELECT account_id FROM pending_connections WHERE user_id = '%1$s'"""),
    PROFILE(
            Set.of("profileId"),
            Set.of("profile", "connected", "disconnect", "replace", "ends", "words"),
            Set.of("adsc_profile"),
            "8888777766665555",
            """
            SELECT profile_id FROM connections JOIN accounts USING (account_id) WHERE owner_id = '%1$s'
            UNION SELECT profile_id FROM former_connections WHERE owner_id = '%1$s'
            UNION SELECT profile_id FROM discovered_profiles JOIN authorizations USING (account_id)
            WHERE user_id = '%1$s'"""),
    ATTEMPT(Set.of("authorizationId"), Set.of(), Set.of(), "00000000-5555-4666-8777-888888888888", """
            SELECT authorization_id FROM authorizations WHERE user_id = '%1$s'"""),
    LINK(Set.of("linkId"), Set.of(), Set.of(), "00000000-9999-4aaa-8bbb-cccccccccccc", """
            SELECT link_id FROM connect_links WHERE owner_id = '%1$s'"""),
    RUN(Set.of("runId"), Set.of(), Set.of(), "00000000-dddd-4eee-8fff-000000000000", """
            SELECT run_id FROM sync_runs JOIN connections USING (profile_id) JOIN accounts USING (account_id)
            WHERE owner_id = '%1$s'"""),
    KEY(Set.of("keyId"), Set.of(), Set.of(), "00000000-7777-4888-8999-aaaaaaaaaaaa", """
            SELECT key_id FROM api_keys WHERE owner_id = '%1$s'"""),
    SESSION(Set.of("sessionId"), Set.of(), Set.of(), "00000000-2222-4333-8444-555555555555", """
            SELECT session_id FROM sessions WHERE user_id = '%1$s'
            AND opened_at > (SELECT min(opened_at) FROM sessions WHERE user_id = '%1$s')"""),
    WEBHOOK(Set.of("webhookId"), Set.of(), Set.of(), "00000000-6666-4777-8888-bbbbbbbbbbbb", """
            SELECT webhook_id FROM webhooks WHERE owner_id = '%1$s'"""),
    DELIVERY(Set.of("delivery"), Set.of(), Set.of(), "888777666555", """
            SELECT delivery_number FROM webhook_deliveries JOIN webhooks USING (webhook_id) WHERE owner_id = '%1$s'"""),
    MESSAGE(Set.of("number"), Set.of(), Set.of("adsc_message"), "888777666", """
            SELECT message_number FROM inbox_messages WHERE user_id = '%1$s'""");

    /** In addresses. */
    final Set<String> parameters;

    /** In forms and queries. */
    final Set<String> fields;

    final Set<String> cookies;
    final String neverWas;
    private final String sql;

    IdKind(Set<String> parameters, Set<String> fields, Set<String> cookies, String neverWas, String sql) {
        this.parameters = parameters;
        this.fields = fields;
        this.cookies = cookies;
        this.neverWas = neverWas;
        this.sql = sql;
    }

    static Optional<IdKind> ofParameter(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.parameters.contains(name))
                .findFirst();
    }

    /** Those that requests carry elsewhere than in their addresses. */
    static List<IdKind> sentBesides() {
        return Arrays.stream(values())
                .filter(kind -> !kind.fields.isEmpty() || !kind.cookies.isEmpty())
                .toList();
    }

    /** One id under each of these names. */
    static Map<String, String> named(Set<String> names, String id) {
        return names.stream().collect(Collectors.toMap(Function.identity(), name -> id));
    }

    /** Finds all ids of this kind that are one user's. */
    String ofUser(String userId) {
        return sql.formatted(userId);
    }
}
