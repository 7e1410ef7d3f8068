package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.connection.OfferProfiles;
import adsconnect.domain.connection.PickFrom;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/**
 * The rows of the picker that match a search, asked for again while Amazon's hosts are still answering (PICK-1, PICK-2).
 * They are posted for, since what is ticked comes along: a thousand ids are too long for an address.
 */
final class ShowProfileRowsAction implements PickerRoutes.PickerAction {

    private final OfferProfiles offerProfiles;
    private final PickerViews views;
    private final Pages pages;

    ShowProfileRowsAction(OfferProfiles offerProfiles, PickerViews views, Pages pages) {
        this.offerProfiles = offerProfiles;
        this.views = views;
        this.pages = pages;
    }

    @Override
    public Reply act(Visit visit, User user, PickFrom from) {
        boolean begun = Picking.of(visit.form()).begun() || new SelectionForm(visit.form()).editing();
        if (!visit.fromHtmx() && !begun) {
            return Reply.seeOther(PickerRoutes.address(from));
        }
        return switch (offerProfiles.offer(user, from)) {
            case OfferProfiles.Offered offered ->
                visit.fromHtmx()
                        ? rows(visit, offered)
                        : pages.page(visit, user, 200, views.page(visit, user, offered, null, ""));
            // The page says what happened: its hour is over, or it was dealt with in another tab.
            case OfferProfiles.NothingWaits nothing -> again(visit, from);
            case OfferProfiles.NoSuchAccount none -> again(visit, from);
        };
    }

    /** What somebody may tick may have changed under the open picker: then all of it is drawn anew. */
    private Reply rows(Visit visit, OfferProfiles.Offered offered) {
        boolean asDrawn = visit.form()
                .first("kind")
                .map(kind -> kind.equals("several") == offered.several())
                .orElse(true);
        return asDrawn ? pages.fragment(visit, views.rows(visit, offered)) : Reply.reloadPage();
    }

    private static Reply again(Visit visit, PickFrom from) {
        return visit.fromHtmx() ? Reply.reloadPage() : Reply.seeOther(PickerRoutes.address(from));
    }
}
