package adsconnect.domain.audit;

/** What is wrong with the installation as a whole, until it is over: its admins have to look. */
public enum Alarm {
    /** Amazon refuses the refresh tokens of many accounts at once; none of them is taken for over (RECO-2). */
    MANY_REFUSED,
    /** Amazon's token endpoint refuses our application: nobody can connect, and no token is renewed (CALL-3). */
    CLIENT_REJECTED
}
