package adsconnect.web;

import adsconnect.domain.Code;
import adsconnect.domain.access.User;
import adsconnect.domain.audit.Reason;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import adsconnect.ui.View;
import adsconnect.ui.console.Deed;
import adsconnect.ui.console.Told;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What the forms of the console have in common: nothing is done without a reason, and what came of it stands on the page. */
final class ConsoleDeeds {

    static final Result NO_REASON_GIVEN = Result.refused(Problem.REASON);

    private ConsoleDeeds() {}

    /**
     * What a deed came to.
     *
     * @param problem why nothing was done; empty if it was
     * @param left how long until the same may succeed, where that is known
     */
    record Result(Told told, Optional<Problem> problem, Optional<Duration> left) {

        static Result done(String key, String detail) {
            return new Result(new Told("console.done." + key, detail, true), Optional.empty(), Optional.empty());
        }

        static Result done(String key) {
            return done(key, "");
        }

        static Result refused(Problem problem) {
            return new Result(new Told(problem.key(), "", false), Optional.of(problem), Optional.empty());
        }

        /** @param when it can be done, in words */
        static Result refused(Problem problem, Duration wait, String when) {
            return new Result(new Told(problem.key(), when, false), Optional.of(problem), Optional.of(wait));
        }

        /** The page that says so. */
        Reply answer(Pages pages, Visit visit, User user, View view) {
            if (problem.isEmpty()) {
                return pages.page(visit, user, 200, view);
            }
            Code code = problem.get().code();
            return left.map(wait -> pages.refused(visit, user, code, wait, view))
                    .orElseGet(() -> pages.refused(visit, user, code, view));
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
                open ? refused.problem() : null,
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
     * @param problem what was, to be said there; null where the page says it
     */
    record Refused(String action, String typed, boolean missing, Told problem) {

        static final Refused NONE = new Refused("", "", false, null);

        /** To be said in the form itself. */
        static Refused of(Visit visit, Problem problem) {
            boolean missing = problem == Problem.REASON;
            return new Refused(
                    visit.path(),
                    ReasonField.typed(visit),
                    missing,
                    missing ? null : Result.refused(problem).told());
        }

        static Refused of(Visit visit, Result result) {
            return result.told().good()
                    ? NONE
                    : new Refused(
                            visit.path(),
                            ReasonField.typed(visit),
                            result.problem().equals(Optional.of(Problem.REASON)),
                            null);
        }
    }
}
