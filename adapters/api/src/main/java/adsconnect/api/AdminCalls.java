package adsconnect.api;

import adsconnect.domain.Code;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.ChangeRole;
import adsconnect.domain.access.DisableReason;
import adsconnect.domain.access.DisableUser;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.InviteUser;
import adsconnect.domain.access.Role;
import adsconnect.domain.access.Scope;
import adsconnect.domain.access.UserFilter;
import adsconnect.domain.audit.Origin;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** What programs of admins do with users: invite, change the role, shut out and let in (section 17). */
final class AdminCalls {

    private static final String USUAL_LANGUAGE = "en";

    private final AdminUseCases useCases;
    private final URI publicUrl;

    AdminCalls(AdminUseCases useCases, URI publicUrl) {
        this.useCases = useCases;
        this.publicUrl = publicUrl;
    }

    /** Somebody is to be asked to join. */
    record Invite(
            @JsonPropertyDescription("Whom to invite.") String email,
            @JsonPropertyDescription("What they will be.") Role role,

            @JsonPropertyDescription("Why, for the audit trail: 2 to 500 characters.")
            Optional<String> reason) {}

    /**
     * Somebody was asked to join.
     *
     * @param joinUrl works once; told this once, since only its hash is kept
     * @param mailed whether a letter brings it to them
     */
    record Invited(String email, Role role, URI joinUrl, Instant expiresAt, boolean mailed) {}

    /** What a user is to be. */
    record ChangeTo(
            @JsonPropertyDescription("What they are from now on.")
            Role role,

            @JsonPropertyDescription("Why, for the audit trail: 2 to 500 characters.")
            Optional<String> reason) {}

    /** Whether somebody may sign in. */
    record ChangeState(
            @JsonPropertyDescription(
                    "Whether they may sign in from now on; being shut out ends their sessions and stops their keys.")
            UserFilter.Access state,

            @JsonPropertyDescription("Why, for the audit trail: 2 to 500 characters.")
            String reason,

            @JsonPropertyDescription("What kind of reason it is, of disabling; OTHER if it is left out.")
            Optional<DisableReason> cause) {}

    Reply invite(Visit visit, Caller caller) {
        Invite asked = Bodies.read(visit, Invite.class);
        EmailAddress email = EmailAddress.parse(asked.email())
                .orElseThrow(() -> Refusal.malformed("\"email\" is an e-mail address."));
        String language = caller.user().personal().language().orElse(USUAL_LANGUAGE);
        return act(visit, caller, asked.reason(), () -> switch (useCases.inviteUser()
                .invite(caller.actor(), caller.user().id(), email, asked.role(), language)) {
            case InviteUser.Sent sent ->
                Json.reply(
                        201,
                        new Invited(
                                sent.invitation().email().value(),
                                sent.invitation().role(),
                                publicUrl.resolve("/join/" + sent.link().reveal()),
                                sent.invitation().endsAt(),
                                sent.mailed()));
            case InviteUser.IsUser user -> exists(visit, "Somebody signs in with that address already.");
            case InviteUser.AlreadyInvited open ->
                exists(visit, "That address is invited already: ask again, or take it back, on the console.");
            case InviteUser.Over over -> throw new IllegalStateException("An invitation of its own was over already");
        });
    }

    Reply role(Visit visit, Caller caller) {
        ChangeTo asked = Bodies.read(visit, ChangeTo.class);
        return act(visit, caller, asked.reason(), () -> switch (email(visit)
                .map(email -> useCases.changeRole().change(caller.actor(), email, asked.role()))
                .orElseGet(ChangeRole.NoSuchUser::new)) {
            case ChangeRole.Changed changed -> Json.reply(200, UserJson.of(changed.user()));
            case ChangeRole.LastAdmin last -> lastAdmin(visit);
            case ChangeRole.NoSuchUser nobody -> noSuchUser(visit);
        });
    }

    Reply state(Visit visit, Caller caller) {
        ChangeState asked = Bodies.read(visit, ChangeState.class);
        return act(visit, caller, Optional.of(asked.reason()), () -> switch (asked.state()) {
            case ENABLED ->
                email(visit)
                        .flatMap(email -> useCases.enableUser().enable(caller.actor(), email))
                        .map(user -> Json.reply(200, UserJson.of(user)))
                        .orElseGet(() -> noSuchUser(visit));
            case DISABLED -> disabled(visit, caller, asked.cause().orElse(DisableReason.OTHER));
        });
    }

    private Reply disabled(Visit visit, Caller caller, DisableReason cause) {
        return switch (email(visit)
                .map(email -> useCases.disableUser().disable(caller.actor(), email, cause))
                .orElseGet(DisableUser.NoSuchUser::new)) {
            case DisableUser.Disabled disabled -> Json.reply(200, UserJson.of(disabled.user()));
            case DisableUser.LastAdmin last -> lastAdmin(visit);
            case DisableUser.NoSuchUser nobody -> noSuchUser(visit);
        };
    }

    /** For whoever is an admin at that very moment; the trail keeps why. */
    private Reply act(Visit visit, Caller caller, Optional<String> why, Supplier<Reply> work) {
        return because(why)
                .call(() -> useCases.actAsAdmin().act(caller.user().id(), work))
                .orElseGet(() -> Problems.lacks(visit, Scope.ADMIN));
    }

    /** Where it comes from, and why if that is told. */
    static Origin because(Optional<String> why) {
        return why.map(text -> Reason.parse(text)
                        .orElseThrow(() -> Refusal.malformed("\"reason\" has " + Reason.SHORTEST + " to "
                                + Reason.LONGEST + " characters that can be seen.")))
                .map(Origin.current()::because)
                .orElseGet(Origin::current);
    }

    private static Optional<EmailAddress> email(Visit visit) {
        return EmailAddress.parse(visit.parameters().get("email"));
    }

    private static Reply exists(Visit visit, String detail) {
        return Problems.of(visit, Code.USER_EXISTS, detail);
    }

    private static Reply lastAdmin(Visit visit) {
        return Problems.of(
                visit,
                Code.LAST_ADMIN,
                "That is the last admin who can sign in: nobody would be left to run the installation. Make another one first.");
    }

    private static Reply noSuchUser(Visit visit) {
        return Problems.of(visit, Code.NOT_FOUND, "There is no user with that e-mail address.");
    }
}
