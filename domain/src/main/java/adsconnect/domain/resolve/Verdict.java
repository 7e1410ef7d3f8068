package adsconnect.domain.resolve;

import adsconnect.domain.account.Account;
import adsconnect.domain.account.BoundProfile;
import java.util.List;

/** What one reading of the words comes to. */
sealed interface Verdict {

    /** Exactly one fits, and nothing speaks against it. */
    record Found(BoundProfile profile) implements Verdict {}

    /** There is something to choose. */
    record Choose(List<BoundProfile> among, Why why) implements Verdict {}

    /** Why there is. */
    enum Why {
        /** Too little was said. */
        OPEN,
        /** Several accounts, or several sites, were named. */
        SEVERAL_NAMED,
        /** Something speaks against the only one. */
        DOUBT
    }

    /** Nobody has authorized anything. */
    record NoAccount() implements Verdict {}

    /** No profile here has that number. */
    record NoSuchNumber() implements Verdict {}

    /** The number is of one that does not fit the rest of what was said. */
    record OtherNumber() implements Verdict {}

    /** Amazon Ads has no site there. */
    record NoSite(String country) implements Verdict {}

    /** The account that was named has none there. */
    record NotInAccount(List<Account> accounts, List<Place> places, List<BoundProfile> has) implements Verdict {}

    /** Nobody here has one there; without places, nobody has any. */
    record NotAuthorized(List<Place> places) implements Verdict {}

    /** All that would fit is what is not meant. */
    record RuledOut() implements Verdict {}
}
