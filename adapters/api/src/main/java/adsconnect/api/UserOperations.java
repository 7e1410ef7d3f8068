package adsconnect.api;

import static adsconnect.api.Operation.get;
import static adsconnect.api.Operation.post;
import static adsconnect.api.Operation.put;

import adsconnect.domain.Code;
import adsconnect.domain.access.Scope;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What programs of admins may do with users. */
final class UserOperations {

    private UserOperations() {}

    static List<Operation> of(AdminUseCases admin, ApiSettings settings, Clock clock) {
        AdminCalls calls = new AdminCalls(admin, settings.publicUrl());
        Parameter email = Parameter.path("email", Parameter.Type.TEXT, "The e-mail address of a user.");
        return Stream.of(
                        get(
                                        Catalogue.V1 + "/admin/users",
                                        "listUsers",
                                        "Lists who may sign in, by address, fifty at once.",
                                        new ListUsersCall(admin.findUsers()))
                                .takes(
                                        Parameter.query(
                                                "q",
                                                Parameter.Type.TEXT,
                                                "Only those whose address or name contains it."),
                                        Parameter.oneOf("role", ListUsersCall.ROLES, "Only those of that role."),
                                        Parameter.oneOf(
                                                "state",
                                                ListUsersCall.STATES,
                                                "Only those who may, or may not, sign in."),
                                        Parameter.query(
                                                "cursor", Parameter.Type.TEXT, "The nextCursor of the page before."))
                                .answers(200, ListUsersCall.Users.class),
                        post(
                                        Catalogue.V1 + "/admin/invitations",
                                        "inviteUser",
                                        "Asks somebody to join in a role, by a link that works once. Its address is told this once.",
                                        calls::invite)
                                .takes(AdminCalls.Invite.class)
                                .answers(201, AdminCalls.Invited.class)
                                .mayRefuse(Code.USER_EXISTS),
                        put(
                                        Catalogue.V1 + "/admin/users/{email}/role",
                                        "changeRole",
                                        "Gives a user another role. Nothing they have is cut.",
                                        calls::role)
                                .takes(email)
                                .takes(AdminCalls.ChangeTo.class)
                                .answers(200, UserJson.class)
                                .mayRefuse(Code.LAST_ADMIN),
                        put(
                                        Catalogue.V1 + "/admin/users/{email}/state",
                                        "changeUserState",
                                        "Shuts a user out at once, with their sessions, keys, links and syncs, or lets them in again.",
                                        calls::state)
                                .takes(email)
                                .takes(AdminCalls.ChangeState.class)
                                .answers(200, UserJson.class)
                                .mayRefuse(Code.LAST_ADMIN),
                        put(
                                        Catalogue.V1 + "/admin/users/{email}/plan",
                                        "grantPlan",
                                        "Gives a user a plan, in place of what they had: one, three or twelve months from a day on.",
                                        new GrantPlanCall(admin.grantPlan(), clock))
                                .takes(email)
                                .takes(GrantPlanCall.Grant.class)
                                .answers(200, GrantPlanCall.Granted.class))
                .map(operation -> operation.needs(Scope.ADMIN))
                .toList();
    }
}
