package adsconnect.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import adsconnect.domain.access.User;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.RouteTable;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** The addresses of the picker: of the consent that waits, and the same of each account. */
final class PickerRoutes {

    /** Where profiles of the consent that waits are picked. */
    static final String PENDING = Routes.HOME + "pending";

    private static final String ACCOUNT = "accountId";

    private final UseCases useCases;
    private final SignedIn signedIn;
    private final Pages pages;
    private final Failures failures;

    PickerRoutes(UseCases useCases, SignedIn signedIn, Pages pages, Failures failures) {
        this.useCases = useCases;
        this.signedIn = signedIn;
        this.pages = pages;
        this.failures = failures;
    }

    /** Where profiles of an account are picked. */
    static String choice(AccountId account) {
        return AccountRoutes.account(account) + "/choice";
    }

    /** What somebody does in a picker. */
    interface PickerAction {
        Reply act(Visit visit, User user, PickFrom from);
    }

    /** Where that picker is. */
    static String address(PickFrom from) {
        return switch (from) {
            case PickFrom.Waiting waiting -> PENDING;
            case PickFrom.Known known -> choice(known.account());
        };
    }

    void addTo(RouteTable routes) {
        PickerViews views = new PickerViews(useCases.listAccounts());
        ShowPickerAction show =
                new ShowPickerAction(useCases.offerProfiles(), useCases.readConsent(), views, pages, failures);
        ShowProfileRowsAction rows = new ShowProfileRowsAction(useCases.offerProfiles(), views, pages);
        RetryDiscoveryAction retry = new RetryDiscoveryAction(useCases.offerProfiles(), rows);
        PickerReplies replies =
                new PickerReplies(useCases.offerProfiles(), useCases.readConsent(), views, pages, failures);
        EditSelectionAction select = new EditSelectionAction(
                useCases.editSelection(),
                new ConfirmSelectionAction(useCases.confirmSelection(), replies),
                replies,
                pages);
        for (String picker : new String[] {PENDING, AccountRoutes.ACCOUNTS + ":" + ACCOUNT + "/choice"}) {
            routes.route(GET, picker, signedIn.only(from(show)));
            // Read by who loads it again, or comes back from signing in; the page itself is behind it.
            routes.route(GET, picker + "/profiles", signedIn.only(from(PickerRoutes::toThePicker)));
            routes.route(GET, picker + "/retry", signedIn.only(from(PickerRoutes::toThePicker)));
            routes.route(GET, picker + "/selection", signedIn.only(from(PickerRoutes::toThePicker)));
            routes.route(POST, picker + "/profiles", signedIn.quietly(from(rows)));
            routes.route(POST, picker + "/retry", signedIn.only(from(retry)));
            routes.route(POST, picker + "/selection", signedIn.only(from(select)));
        }
        routes.route(POST, PENDING + "/discard", signedIn.only(new DiscardPendingAction(useCases.discardPending())));
    }

    private static Reply toThePicker(Visit visit, User user, PickFrom from) {
        boolean unsent = visit.query().first(ComeBack.UNSENT).isPresent();
        return Reply.seeOther(unsent ? ComeBack.saying(address(from)) : address(from));
    }

    private SignedIn.UserAction from(PickerAction action) {
        return (visit, user) ->
                from(visit).map(from -> action.act(visit, user, from)).orElseGet(() -> failures.notFound(visit, user));
    }

    private static Optional<PickFrom> from(Visit visit) {
        String account = visit.parameters().get(ACCOUNT);
        return account == null
                ? Optional.of(new PickFrom.Waiting())
                : AccountId.parse(account).map(PickFrom.Known::new);
    }
}
