package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.PickFrom;
import adsconnect.domain.connection.Replaced;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Connects what was picked and goes on to the waiting screen (PICK-4). */
final class ConfirmSelectionAction implements PickerRoutes.PickerAction {

    private final ConfirmSelection confirmSelection;
    private final PickerReplies replies;

    ConfirmSelectionAction(ConfirmSelection confirmSelection, PickerReplies replies) {
        this.confirmSelection = confirmSelection;
        this.replies = replies;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        SelectionForm form = new SelectionForm(visit.form());
        Optional<Set<ProfileId>> chosen = form.chosen();
        if (chosen.isEmpty()) {
            return again(visit, user, from, 422, "not-available");
        }
        Optional<Replaced> replaced = form.replaced();
        if (replaced.isEmpty()) {
            return again(visit, user, from, 409, "selection_changed");
        }
        return switch (confirmSelection.confirm(user.id(), from, chosen.get(), replaced.get())) {
            case ConfirmSelection.Confirmed confirmed -> watch(confirmed.connections());
            case ConfirmSelection.AlreadyConnected already -> watch(already.connections());
            case ConfirmSelection.NothingChosen nothing -> again(visit, user, from, 422, "nothing-chosen");
            case ConfirmSelection.StillSearching still -> again(visit, user, from, 409, "still-searching");
            case ConfirmSelection.NotAvailable notAvailable -> again(visit, user, from, 409, "not-available");
            case ConfirmSelection.TooMany tooMany ->
                replies.again(visit, user, from, 422, "picker.problem.too-many", Integer.toString(tooMany.most()));
            case ConfirmSelection.SelectionChanged changed -> again(visit, user, from, 409, "selection_changed");
            case ConfirmSelection.LimitReached limit -> replies.blocked(visit, user, from, limit);
            case ConfirmSelection.PlanRequired planRequired ->
                again(
                        visit,
                        user,
                        from,
                        402,
                        from instanceof PickFrom.Known ? "plan_required_account" : "plan_required");
            case ConfirmSelection.Recognised recognised -> Reply.seeOther(PickerRoutes.choice(recognised.account()));
            case ConfirmSelection.NothingWaits nothing -> replies.nothingWaits(visit, user);
            case ConfirmSelection.NoSuchAccount none -> replies.notFound(visit, user);
        };
    }

    private static Reply watch(List<Connection> connected) {
        return Reply.seeOther(
                WaitingViews.fromTheStart(connected.getFirst().profile().id()));
    }

    private Reply again(Visit visit, User user, PickFrom from, int status, String problem) {
        return replies.again(visit, user, from, status, "picker.problem." + problem, "");
    }
}
