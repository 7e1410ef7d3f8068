package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.RenameAccount;
import adsconnect.domain.connection.ListBound;
import adsconnect.domain.connection.UnbindAccount;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts of the key's owner: what there is, renaming, unbinding. */
final class AccountCalls {

    private final CallUseCases useCases;
    private final ApiSettings settings;
    private final Clock clock;

    AccountCalls(CallUseCases useCases, ApiSettings settings, Clock clock) {
        this.useCases = useCases;
        this.settings = settings;
        this.clock = clock;
    }

    record Accounts(List<AccountJson> items, long total) {}

    /** What an account is to be called. */
    record Rename(
            @JsonPropertyDescription("1 to 100 characters, unlike the names of the owner's other accounts.")
            String accountName) {}

    Reply list(Visit visit, Caller caller) {
        List<AccountJson> seen = of(caller);
        return Json.reply(200, new Accounts(seen, seen.size()));
    }

    /** Those that the key lets through. */
    List<AccountJson> of(Caller caller) {
        ListBound.Listed listed = useCases.listBound().of(caller.user().id());
        return listed.accounts().stream()
                .map(account -> json(account, listed, caller))
                .filter(account ->
                        caller.key().profiles().isEmpty() || !account.profiles().isEmpty())
                .toList();
    }

    Reply rename(Visit visit, Caller caller) {
        Rename asked = Bodies.read(visit, Rename.class);
        if (asked.accountName().isBlank()) {
            return Problems.of(visit, Code.ACCOUNT_NAME_MISSING, "\"accountName\" is empty: send the new name.");
        }
        RenameAccount.Outcome outcome = Queries.account(visit)
                .map(account -> useCases.renameAccount()
                        .rename(caller.user().id(), account, StartAuthorizationCall.names(asked.accountName())))
                .orElseGet(RenameAccount.NoSuchAccount::new);
        return switch (outcome) {
            case RenameAccount.Renamed renamed -> renamed(visit, caller);
            case RenameAccount.NameTaken taken ->
                Problems.of(
                        visit,
                        Code.ACCOUNT_NAME_TAKEN,
                        "There is an account of that name. This one is free: "
                                + taken.free().value());
            case RenameAccount.NoSuchAccount nobody -> noSuchAccount(visit);
        };
    }

    /** Nothing is asked back: whatever is connected through it by now stops as well. */
    Reply unbind(Visit visit, Caller caller) {
        UnbindAccount.Outcome outcome = Queries.account(visit)
                .map(account -> useCases.unbindAccount().unbind(caller.user().id(), account))
                .orElseGet(UnbindAccount.NoSuchAccount::new);
        return switch (outcome) {
            case UnbindAccount.Unbound unbound -> Json.none();
            case UnbindAccount.GoneAlready gone -> noSuchAccount(visit);
            case UnbindAccount.NoSuchAccount nobody -> noSuchAccount(visit);
            case UnbindAccount.Changed impossible ->
                throw new IllegalStateException("Nothing was shown that could change");
        };
    }

    private Reply renamed(Visit visit, Caller caller) {
        ListBound.Listed listed = useCases.listBound().of(caller.user().id());
        Optional<Account> account = Queries.account(visit)
                .flatMap(id -> listed.accounts().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
        return account.map(found -> Json.reply(200, json(found, listed, caller)))
                .orElseGet(() -> noSuchAccount(visit));
    }

    private AccountJson json(Account account, ListBound.Listed listed, Caller caller) {
        Instant now = clock.instant();
        List<ProfileJson> profiles = listed.of(account).stream()
                .filter(bound -> caller.sees(bound.of().profile().id().value()))
                .map(ProfileJson::of)
                .toList();
        return AccountJson.of(account, profiles, caller.user().plan().activeAt(now), settings.consentTerm(), now);
    }

    private static Reply noSuchAccount(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "The owner of this key has no such account.");
    }
}
