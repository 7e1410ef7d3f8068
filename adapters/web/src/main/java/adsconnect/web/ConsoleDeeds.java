package adsconnect.web;

import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Visit;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.Told;
import java.util.Optional;
import java.util.function.Supplier;

/** What the forms of the console have in common: nothing is done without a reason, and what came of it stands on the page. */
final class ConsoleDeeds {

    static final Result NO_REASON_GIVEN = new Result(422, new Told("console.problem.reason", "", false));

    private ConsoleDeeds() {}

    /** What a deed came to. */
    record Result(int status, Told told) {

        static Result done(String key, String detail) {
            return new Result(200, new Told("console.done." + key, detail, true));
        }

        static Result done(String key) {
            return done(key, "");
        }

        static Result refused(String key, String detail) {
            return new Result(409, new Told("console.problem." + key, detail, false));
        }

        static Result refused(String key) {
            return refused(key, "");
        }
    }

    /** Does it for that user, because of what they typed; without that nothing is done. */
    static Result because(Visit visit, User user, Supplier<Result> deed) {
        Optional<Reason> reason = ReasonField.of(visit);
        return reason.map(why -> ReasonField.because(why, user, deed)).orElse(NO_REASON_GIVEN);
    }

    /** The form of a deed; one that was just refused is open, with what was typed. */
    static Deed form(
            String name,
            String id,
            String of,
            String action,
            boolean danger,
            Refused refused,
            Deed.Detail detail,
            String back,
            String occasion) {
        boolean open = refused.action().equals(action);
        return new Deed(
                id,
                name,
                of,
                action,
                danger,
                open,
                open ? refused.typed() : "",
                open && refused.missing(),
                detail,
                back,
                occasion);
    }

    /**
     * The form that was refused.
     *
     * @param action where it went; empty if none was
     * @param typed its reason
     * @param missing whether that was the fault
     */
    record Refused(String action, String typed, boolean missing) {

        static final Refused NONE = new Refused("", "", false);

        static Refused of(Visit visit, Result result) {
            return result.told().good()
                    ? NONE
                    : new Refused(visit.path(), ReasonField.typed(visit), result.status() == 422);
        }
    }
}
