package adsconnect.web;

import adsconnect.domain.Secret;
import adsconnect.domain.access.SignIn;
import adsconnect.domain.access.SignOn;
import adsconnect.domain.access.User;
import adsconnect.domain.access.port.SignOnFailure;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody signs in by another company's sign-in, or links theirs. */
final class SignOnActions {

    private static final Logger LOG = LoggerFactory.getLogger(SignOnActions.class);

    private final SignOn signOn;
    private final RateLimit limit;
    private final SignedIn signedIn;
    private final SignInForm form;
    private final SecurityViews views;
    private final Cookies cookies;

    SignOnActions(
            SignOn signOn, RateLimit limit, SignedIn signedIn, SignInForm form, SecurityViews views, Cookies cookies) {
        this.signOn = signOn;
        this.limit = limit;
        this.signedIn = signedIn;
        this.form = form;
        this.views = views;
        this.cookies = cookies;
    }

    /** Sends whoever wants to sign in to the provider. */
    Reply leave(Visit visit) {
        Optional<Duration> wait = limit.enter(visit.remoteNetwork());
        return wait.isPresent()
                ? Waits.told(
                        form.problem(visit, 429, "signon.problem.too-many", Waits.words(visit, wait.get())), wait.get())
                : depart(visit, Optional.empty(), visit.form().first("next").orElse(""));
    }

    /** The same for whoever is signed in and links who they are there. */
    Reply link(Visit visit, User user) {
        return depart(visit, Optional.of(user), IdentityRoutes.SECURITY);
    }

    /** The same for whoever proves anew who they are, and then goes on where they were. */
    Reply prove(Visit visit, User user) {
        String next = LocalPath.orHome(visit.form().first("next").orElse(""));
        return departed(visit, Optional.of(user), () -> signOn.beginAnew(user.id(), next));
    }

    Reply unlink(Visit visit, User user) {
        boolean kept = !signOn.unlink(user, cookies.session(visit).orElseThrow())
                && signOn.linkedSince(user).isPresent();
        return kept
                ? views.refused(visit, user, 409, "security.problem.only-way", signOn.name())
                : SecurityViews.done("unlinked");
    }

    /** A browser is back; whatever came of it, what it kept is of no more use. */
    Reply comeBack(Visit visit) {
        CallbackParameters parameters = new CallbackParameters(visit.query());
        Optional<Secret> state = parameters.callback().state();
        Optional<Secret> code = parameters.callback().code();
        Optional<Secret> browser = cookies.signOn(visit);
        Optional<User> user = signedIn.unreadyUser(visit);
        if (state.isEmpty() || browser.isEmpty()) {
            return notBegunHere(visit, user);
        }
        if (code.isEmpty()) {
            return told(visit, user, 422, "signon.problem.declined").with(cookies.noSignOn());
        }
        Optional<SignOn.Visitor> visitor = user.map(
                known -> new SignOn.Visitor(known.id(), cookies.session(visit).orElseThrow()));
        return answered(
                        visit,
                        user,
                        signOn.finish(state.get(), code.get(), browser.get(), visitor, cookies.knock(visit)))
                .with(cookies.noSignOn());
    }

    private Reply answered(Visit visit, Optional<User> user, SignOn.Outcome outcome) {
        return switch (outcome) {
            case SignOn.Admitted admitted -> admitted(visit, admitted.outcome(), admitted.next());
            case SignOn.Linked linked -> SecurityViews.done("linked");
            case SignOn.Confirmed confirmed -> Reply.seeOther(confirmed.next());
            case SignOn.SomebodyElse other -> told(visit, user, 422, "signon.problem.somebody-else");
            case SignOn.NotBegunHere notHere -> notBegunHere(visit, user);
            case SignOn.KnownAddress known -> told(visit, user, 409, "signon.problem.known-address");
            case SignOn.NoAddress none -> told(visit, user, 422, "signon.problem.no-address");
            case SignOn.SomebodyElses others -> told(visit, user, 409, "signon.problem.somebody-elses");
            case SignOn.AnotherLinked another -> told(visit, user, 409, "signon.problem.another-linked");
            case SignOn.Failed failed -> failed(visit, user, failed.failure());
        };
    }

    private Reply admitted(Visit visit, SignIn.Outcome outcome, String next) {
        return switch (outcome) {
            case SignIn.SignedIn whole -> SignInForm.welcome(next, whole, cookies);
            case SignIn.HalfSignedIn half -> SignInForm.half(next, half, cookies);
            case SignIn.Refused refused -> form.refused(visit);
            case SignIn.Disabled disabled -> form.disabled(visit);
        };
    }

    private Reply depart(Visit visit, Optional<User> user, String next) {
        return departed(visit, user, () -> signOn.begin(user.map(User::id), LocalPath.orHome(next)));
    }

    private Reply departed(Visit visit, Optional<User> user, Supplier<SignOn.Departure> beginning) {
        try {
            SignOn.Departure departure = beginning.get();
            return Reply.seeOther(departure.address().toString()).with(cookies.signOn(departure.browser()));
        } catch (SignOnFailure failure) {
            return failed(visit, user, failure);
        }
    }

    private Reply notBegunHere(Visit visit, Optional<User> user) {
        return told(visit, user, 422, "signon.problem.not-begun");
    }

    private Reply failed(Visit visit, Optional<User> user, SignOnFailure failure) {
        LOG.warn("Single sign-on proved nobody ({}): {}", failure.kind(), failure.getMessage());
        return switch (failure.kind()) {
            case AWAY -> told(visit, user, 503, "signon.problem.away");
            case CLIENT_REFUSED -> told(visit, user, 503, "signon.problem.client-refused");
            case NOT_BELIEVED -> told(visit, user, 422, "signon.problem.not-believed");
            case NOT_ANEW -> told(visit, user, 422, "signon.problem.not-anew");
            case CLOCK -> told(visit, user, 422, "signon.problem.clock");
        };
    }

    /** Where the password still works; whoever is signed in stays so. */
    private Reply told(Visit visit, Optional<User> user, int status, String problem) {
        return user.isPresent()
                ? views.refused(visit, user.get(), status, problem, signOn.name())
                : form.problem(visit, status, problem, signOn.name());
    }
}
