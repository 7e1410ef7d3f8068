package adsconnect.domain.account;

import java.util.Set;

/** Finds an account name that is not taken: {@code Acme}, else {@code Acme (2)}, {@code Acme (3)} and so on. */
public final class FreeName {

    private FreeName() {}

    /** @param taken the owner's names in their comparable form */
    public static AccountName like(AccountName wanted, Set<String> taken) {
        AccountName candidate = wanted;
        for (int number = 2; taken.contains(candidate.comparable()); number++) {
            candidate = wanted.numbered(number);
        }
        return candidate;
    }
}
