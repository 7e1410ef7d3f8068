package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.access.PlanType;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says in one answer what an agent can do here, and for whom (MCP-1). */
final class WhoAmICall implements Keyed.Call {

    static final String TOOL = "whoami";

    private final AccountCalls accounts;
    private final ApiSettings settings;
    private final List<McpTool> tools;
    private final Clock clock;

    WhoAmICall(ApiUseCases useCases, ApiSettings settings, List<McpTool> tools, Clock clock) {
        this.accounts = new AccountCalls(useCases.calls(), settings, clock);
        this.settings = settings;
        this.tools = tools;
        this.clock = clock;
    }

    /**
     * All of it.
     *
     * @param mode {@code live} or {@code sandbox}
     * @param accounts left out where the key may not list them
     * @param next what to do with it
     */
    record WhoAmI(
            String server,
            String version,
            String mode,
            Owner owner,
            Key key,
            List<String> tools,
            List<Closed> closedTools,
            Optional<List<InShort>> accounts,
            String next) {}

    /** For whom. */
    record Owner(String email, Role role, PlanHeld plan) {}

    /** @param endsBefore the first day without it; left out where there is none */
    record PlanHeld(PlanType type, boolean active, Optional<LocalDate> endsBefore) {}

    /** @param seesAllProfiles or only those of a list */
    record Key(String name, List<String> scopes, Optional<Instant> expiresAt, boolean seesAllProfiles) {}

    /** A tool that would be refused. */
    record Closed(String tool, String missingScope) {}

    /** An account. */
    record InShort(String accountName, String status, List<String> countries) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Optional<List<InShort>> found = caller.may(Scope.ACCOUNTS_READ)
                ? Optional.of(
                        accounts.of(caller).stream().map(WhoAmICall::inShort).toList())
                : Optional.empty();
        List<String> open = tools.stream()
                .filter(tool -> missing(tool, caller).isEmpty())
                .map(McpTool::name)
                .toList();
        return Json.reply(
                200,
                new WhoAmI(
                        "Ads Connect",
                        settings.version(),
                        settings.sandbox() ? "sandbox" : "live",
                        owner(caller.user()),
                        new Key(
                                caller.key().name().value(),
                                Arrays.stream(Scope.values())
                                        .filter(caller::may)
                                        .map(Scope::text)
                                        .toList(),
                                caller.key().expiresAt(),
                                caller.key().profiles().isEmpty()),
                        open,
                        tools.stream()
                                .flatMap(tool ->
                                        missing(tool, caller)
                                                .map(scope -> new Closed(tool.name(), scope.text()))
                                                .stream())
                                .toList(),
                        found,
                        next(caller, found, open)));
    }

    private Owner owner(User user) {
        boolean none = user.plan().type() == PlanType.NONE;
        return new Owner(
                user.email().value(),
                user.role(),
                new PlanHeld(
                        user.plan().type(),
                        user.plan().activeAt(clock.instant()),
                        none ? Optional.empty() : Optional.of(user.plan().endsOn())));
    }

    private static InShort inShort(AccountJson account) {
        return new InShort(
                account.accountName(),
                account.status().name(),
                account.profiles().stream()
                        .map(ProfileJson::countryCode)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static Optional<Scope> missing(McpTool tool, Caller caller) {
        return tool.scope().filter(scope -> !caller.may(scope));
    }

    private String next(Caller caller, Optional<List<InShort>> accounts, List<String> open) {
        if (!caller.user().plan().activeAt(clock.instant())) {
            return "The plan is not active, so nothing new is loaded or authorized: tell the person, an admin of this"
                    + " installation can give them one. What was loaded before can still be read.";
        }
        if (accounts.filter(List::isEmpty).isPresent()) {
            return open.contains("start_authorization")
                    ? "No account is connected yet: ask the person what to call it, then start_authorization."
                    : "No account is connected yet, and this key can't start that: the person does it in the pages at "
                            + settings.publicUrl() + ".";
        }
        return "Turn what the person says into a profile with resolve_profile, then use its profileIdString with"
                + " get_metrics, connection_status or ads_read.";
    }
}
