package adsconnect.domain.proxy;

import adsconnect.domain.Secret;
import adsconnect.domain.access.Caller;
import adsconnect.domain.access.Scope;
import adsconnect.domain.account.AccountId;
import adsconnect.domain.account.BoundProfile;
import adsconnect.domain.account.ProfileId;
import adsconnect.domain.account.port.AmazonFailure;
import adsconnect.domain.account.port.BoundProfiles;
import adsconnect.domain.marketplace.Region;
import adsconnect.domain.proxy.port.AdsApi;
import adsconnect.domain.token.HandOutToken;
import adsconnect.domain.token.RenewInTime;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls Amazon for a program, with the token of one of its profiles, which the program does not get to see (TOK-3). */
public final class CallAmazon {

    private static final int UNAUTHORIZED = 401;

    private final BoundProfiles profiles;
    private final HandOutToken tokens;
    private final RenewInTime renewInTime;
    private final AdsApi amazon;
    private final Clock clock;

    public CallAmazon(
            BoundProfiles profiles, HandOutToken tokens, RenewInTime renewInTime, AdsApi amazon, Clock clock) {
        this.profiles = profiles;
        this.tokens = tokens;
        this.renewInTime = renewInTime;
        this.amazon = amazon;
        this.clock = clock;
    }

    /**
     * Passes the request on. If Amazon refuses the token it is renewed once, and the request sent once more.
     *
     * @param shown as the program sent it
     * @throws AmazonFailure if there is no token to be had, or no answer
     */
    public Outcome call(Caller caller, ProfileId profile, Shown shown) {
        Optional<AdsMethod> method = AdsMethod.parse(shown.method());
        if (method.isEmpty()) {
            return new Malformed("Amazon's API knows GET, POST, PUT, PATCH and DELETE.");
        }
        Optional<AdsPath> path = AdsPath.parse(shown.path(), shown.query());
        if (path.isEmpty()) {
            return new Malformed("The path has to be plain: segments of letters, digits, '-', '_' and '.', none of them"
                    + " encoded, empty or beginning with a dot; and the query without line ends.");
        }
        if (!PassedHeaders.plain(shown.headers())) {
            return new Malformed("The values of headers have to be plain text of one line.");
        }
        Optional<AdsCall> call = AdsCall.at(path.get());
        if (call.isEmpty()) {
            return new NotPassedOn("Only these paths are passed on: " + AdsCall.all() + ".");
        }
        Scope scope = call.get().needs(method.get(), path.get());
        if (!caller.may(scope)) {
            return new ScopeMissing(scope);
        }
        if (call.get().reach() == AdsCall.Reach.LOGIN && caller.key().profiles().isPresent()) {
            return new BeyondTheList();
        }
        if (!caller.user().plan().activeAt(clock.instant())) {
            return new PlanRequired();
        }
        Optional<BoundProfile> bound = profiles.find(caller.user().id(), profile);
        if (bound.isEmpty()) {
            return new NoSuchProfile();
        }
        if (!caller.sees(profile.value())) {
            return new NotOnTheList();
        }
        if (shown.host().filter(host -> host != bound.get().profile().region()).isPresent()) {
            return new OtherRegion(bound.get().profile().region());
        }
        if (bound.get().account().consent().end().isPresent()) {
            return new ReconsentRequired(bound.get().account().id());
        }
        try {
            ReplayableBody body = ReplayableBody.of(shown.body(), shown.length());
            AdsRequest request = new AdsRequest(
                    call.get().namesTheProfile() ? Optional.of(profile) : Optional.empty(),
                    method.get(),
                    path.get(),
                    shown.headers(),
                    InputStream.nullInputStream(),
                    body.length());
            return passed(bound.get(), request, body);
        } catch (IOException brokeOff) {
            return new BrokeOff();
        }
    }

    private Outcome passed(BoundProfile bound, AdsRequest request, ReplayableBody body) {
        AccountId account = bound.account().id();
        Try once = new Try(bound, request, body);
        return renewInTime.withToken(tokens, account, bound.account().region(), once::send);
    }

    /** One request, which may be sent twice. */
    private final class Try {

        private final BoundProfile bound;
        private final AdsRequest request;
        private final ReplayableBody body;
        private final AtomicBoolean refused = new AtomicBoolean();

        Try(BoundProfile bound, AdsRequest request, ReplayableBody body) {
            this.bound = bound;
            this.request = request;
            this.body = body;
        }

        Outcome send(Secret token) {
            if (!body.ready()) {
                return new SendAgain();
            }
            AdsAnswer answer = amazon.send(bound.profile().region(), token, request.with(body.open(), body.length()));
            if (answer.status() == UNAUTHORIZED && !refused.getAndSet(true)) {
                answer.drop();
                throw new AmazonFailure(AmazonFailure.Kind.TOKEN_REFUSED, "Amazon refuses the token of a call");
            }
            return new Answered(new AdsAnswer(
                    answer.status(), PassedHeaders.ofAnswer(answer.headers()), answer.length(), answer.body()));
        }
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** Whatever it is; to be closed by whoever gets it. */
    public record Answered(AdsAnswer answer) implements Outcome {}

    /** @param why what is the matter with how it is written */
    public record Malformed(String why) implements Outcome {}

    /** @param why what may be asked for instead */
    public record NotPassedOn(String why) implements Outcome {}

    /** What is asked for reaches all profiles of a login, and the key may see only some. */
    public record BeyondTheList() implements Outcome {}

    public record ScopeMissing(Scope scope) implements Outcome {}

    /** The user has no active plan (PLAN-2). */
    public record PlanRequired() implements Outcome {}

    /** The consent ended or was withdrawn: the account has to be reconnected (RECO-2). */
    public record ReconsentRequired(AccountId account) implements Outcome {}

    /** The profile is bound to no account of the user's, or is somebody else's (SEC-1). */
    public record NoSuchProfile() implements Outcome {}

    /** It is the user's, but the key may see only others. */
    public record NotOnTheList() implements Outcome {}

    /** @param host the profile's own */
    public record OtherRegion(Region host) implements Outcome {}

    /** The token was renewed, but the body is too long to have been kept: it has to be sent again. */
    public record SendAgain() implements Outcome {}

    /** The program stopped sending. */
    public record BrokeOff() implements Outcome {}
}
