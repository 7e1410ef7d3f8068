package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.EditSelection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.picker.PartingPage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Changes which profiles of an account are connected; asks once before any is disconnected (PICK-6, RECO-1). */
final class EditSelectionAction implements PickerRoutes.PickerAction {

    private final EditSelection editSelection;
    private final ConfirmSelectionAction confirm;
    private final PickerReplies replies;
    private final Pages pages;

    EditSelectionAction(
            EditSelection editSelection, ConfirmSelectionAction confirm, PickerReplies replies, Pages pages) {
        this.editSelection = editSelection;
        this.confirm = confirm;
        this.replies = replies;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        SelectionForm form = new SelectionForm(visit.form());
        return form.editing() && from instanceof PickFrom.Known known
                ? edit(visit, user, known, form)
                : confirm.act(visit, user, from);
    }

    private Reply edit(Visit visit, User user, PickFrom.Known from, SelectionForm form) {
        Optional<Set<ProfileId>> chosen = form.chosen();
        if (chosen.isEmpty()) {
            return again(visit, user, from, 422, "not-available");
        }
        return switch (editSelection.edit(user.id(), from.account(), form.wanted(chosen.get()))) {
            case EditSelection.Edited edited -> edited(from, edited);
            case EditSelection.ToBeAgreed asked -> pages.page(visit, user, 200, parting(from, form, asked));
            case EditSelection.NotAvailable notAvailable -> again(visit, user, from, 409, "not-available");
            case EditSelection.PlanRequired planRequired -> again(visit, user, from, 402, "plan_required_account");
            case EditSelection.TooMany tooMany ->
                replies.again(visit, user, from, 422, "picker.problem.too-many", Integer.toString(tooMany.most()));
            case EditSelection.NoRoom noRoom -> replies.blocked(visit, user, from, noRoom.limit());
            case EditSelection.NoSuchAccount none -> replies.notFound(visit, user);
        };
    }

    private static Reply edited(PickFrom.Known from, EditSelection.Edited edited) {
        if (!edited.connected().isEmpty()) {
            return Reply.seeOther(WaitingViews.fromTheStart(
                    edited.connected().getFirst().profile().id()));
        }
        return Reply.seeOther(
                edited.accountEnded() ? Routes.HOME : AccountRoutes.account(from.account()) + ShowAccountAction.EDITED);
    }

    private static PartingPage parting(PickFrom.Known from, SelectionForm form, EditSelection.ToBeAgreed asked) {
        List<ProfileId> leaving = asked.leaving().stream()
                .map(Connection::profile)
                .map(profile -> profile.id())
                .toList();
        return new PartingPage(
                asked.leaving().stream().map(BlockedViews::line).toList(),
                asked.endsAccount()
                        ? asked.leaving().getFirst().account().name().value()
                        : "",
                form.agreeingTo(leaving, asked.endsAccount()),
                PickerRoutes.address(from),
                PickerRoutes.address(from) + "/selection");
    }

    private Reply again(Visit visit, User user, PickFrom from, int status, String problem) {
        return replies.again(visit, user, from, status, "picker.problem." + problem, "");
    }
}
