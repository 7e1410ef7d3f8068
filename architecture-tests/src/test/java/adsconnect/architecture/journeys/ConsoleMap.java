package adsconnect.architecture.journeys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every address by which people come in, look after themselves and, in the console, after others, and whom it is for (section
 * 17). One that the program answers and that stands in no line here is one that nobody thought of.
 */
final class ConsoleMap {

    private static final List<String> BELOW = List.of(
            "/admin",
            "/profile",
            "/dashboard/ads/keys",
            "/dashboard/ads/notices",
            "/join/",
            "/reset/",
            "/signin",
            "/signout");

    private static final Map<Reach, String> ADDRESSES =
            Map.of(Reach.ANYBODY, """
            GET /signin
            POST /signin
            POST /signin/sandbox
            POST /signout
            GET /signin/code
            POST /signin/code
            GET /signin/forgotten
            POST /signin/forgotten
            POST /signin/oidc
            GET /signin/oidc/callback
            GET /join/:secretLink
            POST /join/:secretLink
            GET /reset/:secretLink
            POST /reset/:secretLink
            """, Reach.SIGNED_IN, """
            GET /profile
            POST /profile
            POST /profile/password
            POST /profile/sessions
            POST /profile/sessions/:sessionId
            GET /profile/security
            GET /profile/security/totp.svg
            POST /profile/security/totp
            POST /profile/security/totp/activation
            POST /profile/security/totp/removal
            POST /profile/security/recovery-codes
            POST /profile/security/oidc
            POST /profile/security/oidc/removal
            POST /profile/security/oidc/proof
            GET /profile/notices
            POST /profile/notices
            GET /dashboard/ads/keys
            POST /dashboard/ads/keys
            POST /dashboard/ads/keys/:keyId/revocation
            GET /dashboard/ads/notices
            POST /dashboard/ads/notices/reading
            """, Reach.OWN, """
            GET /admin
            GET /admin/
            GET /admin/parts/attention
            GET /admin/connections
            GET /admin/connections.csv
            GET /admin/parts/connections
            GET /admin/connections/:profileId
            POST /admin/connections/:profileId/runs
            POST /admin/connections/:profileId/discoveries
            POST /admin/connections/:profileId/disconnection
            GET /admin/runs
            GET /admin/runs.csv
            GET /admin/runs/:runId
            GET /admin/parts/runs
            GET /admin/parts/runs/:runId
            GET /admin/links
            GET /admin/links.csv
            GET /admin/parts/links
            POST /admin/links/:linkId/revocation
            POST /admin/links/:linkId/address
            POST /admin/consents/:accountId/expiry
            GET /admin/keys
            GET /admin/keys.csv
            GET /admin/parts/keys
            POST /admin/keys/:keyId/revocation
            GET /admin/webhooks
            POST /admin/webhooks
            GET /admin/webhooks/:webhookId
            POST /admin/webhooks/:webhookId/state
            POST /admin/webhooks/:webhookId/tests
            POST /admin/webhooks/:webhookId/replays
            POST /admin/webhooks/:webhookId/deliveries/:delivery/replays
            POST /admin/webhooks/:webhookId/aim
            POST /admin/webhooks/:webhookId/secret
            POST /admin/webhooks/:webhookId/removal
            GET /admin/audit
            GET /admin/audit.csv
            GET /admin/audit.jsonl
            """, Reach.ADMINS, """
            POST /admin/connections/:profileId/owner
            POST /admin/webhooks/events/replays
            GET /admin/users
            GET /admin/users.csv
            GET /admin/users/:userId
            POST /admin/users/:userId/role
            POST /admin/users/:userId/plan
            POST /admin/users/:userId/limit
            POST /admin/users/:userId/access
            POST /admin/users/:userId/reset
            POST /admin/users/:userId/sessions
            POST /admin/users/:userId/second-factor/removal
            POST /admin/invitations
            POST /admin/invitations/:invitedId/link
            POST /admin/invitations/:invitedId/revocation
            GET /admin/feedback
            POST /admin/feedback/:received/settlement
            POST /admin/feedback/:received/reopening
            GET /admin/settings
            POST /admin/settings
            GET /admin/parts/installation
            POST /admin/parts/checks
            POST /admin/parts/checks/database
            POST /admin/parts/checks/clock
            POST /admin/parts/checks/vault
            POST /admin/parts/checks/redirect
            POST /admin/parts/checks/amazon-na
            POST /admin/parts/checks/amazon-eu
            POST /admin/parts/checks/amazon-fe
            POST /admin/parts/checks/webhooks
            POST /admin/parts/checks/mail
            POST /admin/parts/checks/sign-on
            GET /admin/vault
            GET /admin/parts/vault
            """);

    private static final Map<String, Reach> REACHES = ADDRESSES.entrySet().stream()
            .flatMap(entry -> entry.getValue().lines().map(line -> Map.entry(line, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ConsoleMap() {}

    /** Whom an address is for. */
    enum Reach {
        ANYBODY,
        /** Each finds their own there. */
        SIGNED_IN,
        /** Admins find everybody's, managers their own, and sellers nothing. */
        OWN,
        ADMINS
    }

    /** Of all the program answers, what this is about. */
    static List<Address> of(RunningProgram program) {
        return program.addresses().stream()
                .filter(address -> BELOW.stream().anyMatch(address.pattern()::startsWith))
                .toList();
    }

    static Optional<Reach> reach(Address address) {
        return Optional.ofNullable(REACHES.get(address.toString()));
    }

    static Stream<String> lines() {
        return REACHES.keySet().stream();
    }
}
