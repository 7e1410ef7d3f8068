package adsconnect.ui.connect;

import adsconnect.ui.View;
import java.util.List;

/**
 * What a consent shares, and with whom: the last page of a link, and of a reconnect (AUTH-5).
 *
 * @param owner the address of whoever has it now
 * @param byLink whether it was given by a link; then whoever reads this is not the owner
 * @param renewed whether there was an account for this login already
 * @param moreAddress where its owner picks more profiles, or null
 */
public record SharedPage(
        String accountName, String owner, boolean byLink, boolean renewed, List<Profile> profiles, String moreAddress)
        implements View {

    /**
     * One advertiser on one site.
     *
     * @param country in lower case
     */
    public record Profile(String name, String domain, String country) {}

    @Override
    public String template() {
        return "connect/shared";
    }
}
