package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.resolve.ResolveProfile;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Turns what a person says into one profile, or into the question to ask them (section 14). */
final class ResolveProfileCall implements Keyed.Call {

    private final ResolveProfile resolveProfile;

    ResolveProfileCall(ResolveProfile resolveProfile) {
        this.resolveProfile = resolveProfile;
    }

    @Override
    public Reply act(Visit visit, Caller caller) {
        String words = Queries.given(visit, "q").orElse("");
        return Json.reply(200, ResolutionJson.of(resolveProfile.resolve(caller, words)));
    }
}
