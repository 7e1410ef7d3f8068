package adsconnect.domain.authorization;

import adsconnect.domain.access.UserId;
import adsconnect.domain.account.AccountName;
import adsconnect.domain.account.FreeName;
import adsconnect.domain.account.port.Accounts;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of an owner's live accounts, in any case (AUTH-2). */
record TakenNames(Set<String> comparable) {

    static TakenNames of(Accounts accounts, UserId owner) {
        return new TakenNames(accounts.ofOwner(owner).stream()
                .map(account -> account.name().comparable())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** These, and those of links that somebody may still use. */
    TakenNames and(Set<String> others) {
        return new TakenNames(
                Stream.concat(comparable.stream(), others.stream()).collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(AccountName name) {
        return comparable.contains(name.comparable());
    }

    /** The name itself, or the next that is free. */
    AccountName free(AccountName wanted) {
        return FreeName.like(wanted, comparable);
    }
}
