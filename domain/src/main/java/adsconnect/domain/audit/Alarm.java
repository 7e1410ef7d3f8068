package adsconnect.domain.audit;

import adsconnect.domain.marketplace.Region;

/** What is wrong with the installation as a whole, until it is over: its admins have to look. The worst comes first. */
public enum Alarm {
    /** Amazon's token endpoint of a region refuses our application: nobody can connect there, and no token is renewed (CALL-3). */
    CLIENT_REJECTED_NA,
    CLIENT_REJECTED_EU,
    CLIENT_REJECTED_FE,
    /** Amazon refuses the refresh tokens of many accounts at once; none of them is taken for over (RECO-2). */
    MANY_REFUSED,
    /** The mail server takes nothing from us, whomever it is for (RECO-5). */
    MAIL_REFUSED,
    /** For long the mail server has taken no letter, whomever it was for, though it does not say that it is about us (RECO-5). */
    MAIL_TO_NOBODY;

    /** That our application is refused in that region; what another region says of it does not matter. */
    public static Alarm clientRejected(Region region) {
        return switch (region) {
            case NA -> CLIENT_REJECTED_NA;
            case EU -> CLIENT_REJECTED_EU;
            case FE -> CLIENT_REJECTED_FE;
        };
    }
}
