package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.account.Account;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.authorization.ReadConsent;
import adsconnect.domain.connection.ConfirmSelection;
import adsconnect.domain.connection.Connection;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Connects what was picked and goes on to the waiting screen (PICK-4). */
final class ConfirmSelectionAction implements PickerRoutes.PickerAction {

    private final ConfirmSelection confirmSelection;
    private final OfferProfiles offerProfiles;
    private final ReadConsent readConsent;
    private final PickerViews views;
    private final Pages pages;
    private final Failures failures;

    ConfirmSelectionAction(
            ConfirmSelection confirmSelection,
            OfferProfiles offerProfiles,
            ReadConsent readConsent,
            PickerViews views,
            Pages pages,
            Failures failures) {
        this.confirmSelection = confirmSelection;
        this.offerProfiles = offerProfiles;
        this.readConsent = readConsent;
        this.views = views;
        this.pages = pages;
        this.failures = failures;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        List<String> ticked = visit.form().all("profile");
        Set<ProfileId> chosen =
                ticked.stream().map(ProfileId::parse).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
        if (chosen.size() < Set.copyOf(ticked).size()) {
            return again(visit, user, from, 422, "picker.problem.not-available", "");
        }
        return switch (confirmSelection.confirm(user.id(), from, chosen)) {
            case ConfirmSelection.Confirmed confirmed ->
                Reply.seeOther(WaitingViews.fromTheStart(
                        confirmed.connections().getFirst().profile().id()));
            case ConfirmSelection.NothingChosen nothing ->
                again(visit, user, from, 422, "picker.problem.nothing-chosen", "");
            case ConfirmSelection.StillSearching still ->
                again(visit, user, from, 409, "picker.problem.still-searching", "");
            case ConfirmSelection.NotAvailable notAvailable ->
                again(visit, user, from, 409, "picker.problem.not-available", "");
            case ConfirmSelection.OnlyOneAtATime onlyOne ->
                again(visit, user, from, 422, "picker.problem.one-only", "");
            case ConfirmSelection.LimitReached limit ->
                again(visit, user, from, 409, "picker.problem.limit_reached", names(limit.connected()));
            case ConfirmSelection.AccountLimitReached limit ->
                again(visit, user, from, 409, "picker.problem.account_limit_reached", accountNames(limit.accounts()));
            case ConfirmSelection.PlanRequired planRequired ->
                again(visit, user, from, 402, "picker.problem.plan_required", "");
            case ConfirmSelection.Recognised recognised -> Reply.seeOther(Routes.choice(recognised.account()));
            case ConfirmSelection.NothingWaits nothing -> nothingWaits(visit, user);
            case ConfirmSelection.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }

    private Reply again(Visit visit, User user, PickFrom from, int status, String problem, String detail) {
        return switch (offerProfiles.offer(user, from)) {
            case OfferProfiles.Offered offered ->
                pages.page(visit, user, status, views.page(visit, user, offered, problem, detail));
            case OfferProfiles.NothingWaits nothing -> nothingWaits(visit, user);
            case OfferProfiles.NoSuchAccount none -> failures.notFound(visit, user);
        };
    }

    private Reply nothingWaits(Visit visit, User user) {
        return ShowPickerAction.whereItWent(readConsent, user)
                .map(Reply::seeOther)
                .orElseGet(() -> failures.of(visit, user, 410, ShowPickerAction.nothingWaits()));
    }

    private static String accountNames(List<Account> accounts) {
        return accounts.stream().map(account -> account.name().value()).collect(Collectors.joining(", "));
    }

    private static String names(List<Connection> connected) {
        return connected.stream()
                .map(connection -> connection.profile().name() + " — "
                        + connection.profile().domain())
                .collect(Collectors.joining(", "));
    }
}
