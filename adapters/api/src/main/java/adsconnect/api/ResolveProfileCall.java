package adsconnect.api;

import adsconnect.domain.access.Caller;
import adsconnect.domain.resolve.ResolveProfile;
import adsconnect.httpkit.Reply;
import adsconnect.httpkit.Visit;

/** Turns what a person says into one profile, or into the question to ask them (section 14). */
final class ResolveProfileCall implements Keyed.Call {

    /** Of characters; nobody says more in one breath, and a page that was pasted is no question. */
    static final int LONGEST = 10_000;

    private final ResolveProfile resolveProfile;

    ResolveProfileCall(ResolveProfile resolveProfile) {
        this.resolveProfile = resolveProfile;
    }

    @Override
    public Reply act(Visit visit, Caller caller) {
        String words = Queries.given(visit, "q").orElse("");
        if (words.length() > LONGEST) {
            throw Refusal.malformed(
                    "q has at most 10,000 characters. Send only the words that tell which profile is meant.");
        }
        return Json.reply(200, ResolutionJson.of(resolveProfile.resolve(caller, words)));
    }
}
