package adsconnect.web;

import adsconnect.domain.access.DangerousAct;
import adsconnect.domain.access.Purview;
import adsconnect.domain.access.User;
import adsconnect.httpkit.Action;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.util.Optional;

/** Who gets into the console (section 17). Everybody else finds nothing at its addresses, as if they did not exist. */
final class ConsoleDoor {

    private final SignedIn signedIn;
    private final Failures failures;

    ConsoleDoor(SignedIn signedIn, Failures failures) {
        this.signedIn = signedIn;
        this.failures = failures;
    }

    /** Answers a visit of somebody who has the console, over what they have it. */
    @FunctionalInterface
    interface ConsoleAction {
        Reply act(Visit visit, User user, Purview purview) throws Exception;
    }

    /** For pages and deeds of admins over everything, and of managers over what is theirs. */
    Action managers(ConsoleAction action) {
        return signedIn.only((visit, user) -> admit(visit, user, action));
    }

    /** For a list of theirs. */
    Action managers(ListFilters filters, ConsoleAction list) {
        return managers(filtered(filters, list));
    }

    /** For parts of these pages that are asked for by themselves (WAIT-2). */
    Action quietly(ConsoleAction action) {
        return signedIn.quietly((visit, user) -> admit(visit, user, action));
    }

    /** For the rows of a list of theirs. */
    Action quietly(ListFilters filters, ConsoleAction rows) {
        return quietly(filtered(filters, rows));
    }

    /** For a list that is the admins' alone. */
    Action admins(ListFilters filters, SignedIn.UserAction list) {
        ConsoleAction known = filtered(filters, (visit, user, purview) -> list.act(visit, user));
        return admins((visit, user) -> known.act(visit, user, new Purview.Everybody()));
    }

    /** For what is the admins' alone. */
    Action admins(SignedIn.UserAction action) {
        return signedIn.only((visit, user) -> admit(visit, user, action));
    }

    /** For a dangerous deed of admins: whoever did not prove lately who they are does so first. */
    Action admins(DangerousAct act, SignedIn.UserAction action) {
        return admins(signedIn.confirming(act, action));
    }

    /** For a dangerous deed of admins, and of managers with what is theirs. */
    Action managers(DangerousAct act, ConsoleAction action) {
        return signedIn.only((visit, user) -> admit(
                visit,
                user,
                (known, somebody, purview) -> signedIn.confirming(
                                act, (confirmed, same) -> action.act(confirmed, same, purview))
                        .act(known, somebody)));
    }

    /** For parts of their pages that are asked for by themselves. */
    Action adminsQuietly(SignedIn.UserAction action) {
        return signedIn.quietly((visit, user) -> admit(visit, user, action));
    }

    /** Whose address filters by what nobody knows, is told so in place of being shown all. */
    private ConsoleAction filtered(ListFilters filters, ConsoleAction list) {
        return (visit, user, purview) -> {
            Optional<ListFilters.Unknown> unknown = filters.unknown(visit.query());
            return unknown.isPresent()
                    ? failures.unknownFilter(visit, user, unknown.get())
                    : list.act(visit, user, purview);
        };
    }

    private Reply admit(Visit visit, User user, ConsoleAction action) throws Exception {
        Optional<Purview> purview = Purview.of(user);
        return purview.isPresent() ? action.act(visit, user, purview.get()) : nothing(visit, user);
    }

    private Reply admit(Visit visit, User user, SignedIn.UserAction action) throws Exception {
        return Purview.of(user).orElse(null) instanceof Purview.Everybody
                ? action.act(visit, user)
                : nothing(visit, user);
    }

    /** Whoever lost the console while a page of it was open has that page loaded anew, which then says so. */
    private Reply nothing(Visit visit, User user) {
        return visit.fromHtmx() ? Reply.reloadPage() : failures.notFound(visit, user);
    }
}
