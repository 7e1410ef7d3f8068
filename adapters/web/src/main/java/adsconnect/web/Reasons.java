package adsconnect.web;

import adsconnect.domain.OurReason;
import adsconnect.ui.Text;

/** Why something of a report did not come about: ours in the page's language, Amazon's in its own words. */
final class Reasons {

    private Reasons() {}

    static String words(Text text, String reason) {
        return OurReason.in(reason)
                .map(said -> text.get("reason." + said.reason().name(), said.rest()))
                .orElse(reason);
    }
}
