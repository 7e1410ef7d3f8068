package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.authorization.ConnectLink;
import adsconnect.domain.authorization.MakeConnectLink;
import adsconnect.domain.marketplace.Region;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes a connect link for a new account, or for a new consent of one there is (AUTH-2, AUTH-5). */
final class StartAuthorizationCall implements Keyed.Call {

    private final MakeConnectLink makeConnectLink;
    private final ApiSettings settings;

    StartAuthorizationCall(MakeConnectLink makeConnectLink, ApiSettings settings) {
        this.makeConnectLink = makeConnectLink;
        this.settings = settings;
    }

    /** Either an account name, or the account to reconnect. */
    record Start(
            @JsonPropertyDescription(
                    "What a new account is called: 1 to 100 characters, unlike the names of the owner's other accounts.")
            Optional<String> accountName,

            @JsonPropertyDescription("Whose sign-in page at Amazon is used: NA, EU or FE; NA if it is left out.")
            Optional<String> region,

            @JsonPropertyDescription("The account to renew, in place of a name for a new one.")
            Optional<String> accountId) {}

    @Override
    public Reply act(Visit visit, Caller caller) {
        Start start = Bodies.read(visit, Start.class);
        return switch (made(start, caller)) {
            case MakeConnectLink.Made made -> Json.reply(201, json(made));
            case MakeConnectLink.PlanRequired none -> Problems.planRequired(visit);
            case MakeConnectLink.LimitReached full ->
                Problems.of(
                        visit,
                        Code.LIMIT_REACHED,
                        "The owner of this key has as many accounts as they may: " + names(full.live())
                                + ". Reconnect one by its accountId, or ask an admin for more.");
            case MakeConnectLink.NameTaken taken ->
                Problems.of(
                        visit,
                        Code.ACCOUNT_NAME_TAKEN,
                        "There is an account or an open link of that name. This one is free: "
                                + taken.free().value());
            case MakeConnectLink.NoSuchAccount nobody ->
                Problems.of(visit, Code.NOT_FOUND, "The owner of this key has no such account.");
        };
    }

    private MakeConnectLink.Outcome made(Start start, Caller caller) {
        if (start.accountId().isPresent()) {
            if (start.accountName().isPresent() || start.region().isPresent()) {
                throw Refusal.malformed(
                        "\"accountId\" reconnects an account, which has its name and region: send it alone.");
            }
            return AccountId.parse(start.accountId().get())
                    .map(account -> makeConnectLink.reconnect(caller.user(), account, settings.connectLink()))
                    .orElseGet(MakeConnectLink.NoSuchAccount::new);
        }
        return makeConnectLink.make(caller.user(), name(start), region(start), settings.connectLink());
    }

    private static AccountName name(Start start) {
        String asked = start.accountName()
                .filter(name -> !name.isBlank())
                .orElseThrow(() -> new Refusal(
                        Code.ACCOUNT_NAME_MISSING, "Send \"accountName\": what the account is to be called."));
        return names(asked);
    }

    /** A name from outside. */
    static AccountName names(String asked) {
        return AccountName.parse(asked)
                .orElseThrow(() -> new Refusal(
                        Code.ACCOUNT_NAME_INVALID, "\"accountName\" has 1 to 100 characters that can be seen."));
    }

    private static Region region(Start start) {
        if (start.region().isEmpty()) {
            return Region.NA;
        }
        String asked = start.region().get().strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Region.values())
                .filter(region -> region.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refusal(Code.REGION_UNKNOWN, "\"region\" is NA, EU or FE."));
    }

    private static String names(List<Account> accounts) {
        return accounts.stream().map(account -> account.name().value()).collect(Collectors.joining(", "));
    }

    private AuthorizationJson json(MakeConnectLink.Made made) {
        URI url = settings.publicUrl().resolve("/a/" + made.address().reveal());
        return AuthorizationJson.of(made.link(), ConnectLink.Status.PENDING, Optional.of(url));
    }
}
