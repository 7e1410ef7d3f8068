package adsconnect.domain.access.port;

import adsconnect.domain.access.User;
import adsconnect.domain.access.UserFilter;
import java.time.LocalDate;
import java.util.List;

/** Everybody who may sign in, for whoever runs the installation to find. */
public interface UserDirectory {

    /**
     * Those that the filter lets through, by address.
     *
     * @param today the day on which plans are looked at
     * @param after only those whose address comes after this text; empty for all
     * @param most so many at the most
     */
    List<User> find(UserFilter filter, LocalDate today, String after, int most);

    /** How many the filter lets through. */
    long count(UserFilter filter, LocalDate today);
}
