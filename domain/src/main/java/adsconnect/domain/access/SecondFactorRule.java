package adsconnect.domain.access;

import java.util.Set;

/** Who has to have a second factor (a setting): until they have, they get no further than to the page that sets it up. */
public record SecondFactorRule(Set<Role> roles) {

    public static final SecondFactorRule NOBODY = new SecondFactorRule(Set.of());

    public SecondFactorRule {
        roles = Set.copyOf(roles);
    }

    public boolean demandsOf(Role role) {
        return roles.contains(role);
    }
}
