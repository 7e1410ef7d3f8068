package adsconnect.ui.frame;

import java.util.List;
import java.util.stream.Stream;

/**
 * What surrounds every page: language, theme, the sandbox ribbon, who is signed in and the account switcher.
 *
 * @param language {@code en} or {@code zh}; goes into the page's {@code lang}
 * @param theme {@code system}, {@code light} or {@code dark}
 * @param sandbox whether this installation runs against the local Amazon
 * @param path the address of this page on our own host, so that preferences can lead back to it
 * @param person who is signed in, or null
 * @param switcher what the person can switch to
 * @param canConnectAnother whether "Connect another account" stands last in the switcher
 * @param news what happened that the person was not told of yet, the latest first
 * @param alarm text key of what is wrong with the installation as a whole, for those who run it, or null
 * @param unread how many notices the person has not read
 * @param done text key of what was done just before, or null
 * @param unsent text key of why what was sent from here was not done, or null
 * @param messageAddress where Get help leads, with what this page is about
 */
public record Frame(
        String language,
        String theme,
        boolean sandbox,
        String path,
        Person person,
        Switcher switcher,
        boolean canConnectAnother,
        List<News> news,
        String alarm,
        int unread,
        String done,
        String unsent,
        String messageAddress) {

    /** Of somebody who has read everything, or of nobody. */
    public Frame(
            String language,
            String theme,
            boolean sandbox,
            String path,
            Person person,
            Switcher switcher,
            boolean canConnectAnother,
            List<News> news,
            String alarm,
            String messageAddress) {
        this(
                language,
                theme,
                sandbox,
                path,
                person,
                switcher,
                canConnectAnother,
                news,
                alarm,
                0,
                null,
                null,
                messageAddress);
    }

    /**
     * Who is signed in.
     *
     * @param email the sign-in address
     * @param role the text key of the role: {@code role.seller}
     */
    public record Person(String email, String role) {}

    /**
     * A consent that came by a link of the person's (AUTH-5).
     *
     * @param key text key of what to say, with the names of the link and of the account in it
     * @param linkName what the link was made for
     * @param accountName of the account that has the consent, or empty if it ended
     * @param address where its profiles are picked
     * @param dismissal where the person says that they know
     */
    public record News(String key, String linkName, String accountName, String address, String dismissal) {}

    /**
     * The person's connections.
     *
     * @param entries those there is room for, what is looked at marked and first
     * @param further whether there are more, to be searched and looked through on a page of their own
     * @param former what the person disconnected and can still look at
     */
    public record Switcher(List<SwitcherEntry> entries, boolean further, List<SwitcherEntry> former) {

        /** Of somebody who has nothing yet. */
        public static final Switcher NONE = new Switcher(List.of(), false, List.of());

        /** Whether there is anything to switch to. */
        public boolean any() {
            return !entries.isEmpty() || !former.isEmpty();
        }

        /** Those there is room for, and after them what was disconnected. */
        public List<SwitcherEntry> shown() {
            return Stream.concat(entries.stream(), former.stream()).toList();
        }
    }

    /**
     * One connection in the switcher, or an account of which nothing is picked yet.
     *
     * @param address where it leads
     * @param accountName the account it belongs to
     * @param accountAddress where that is looked at
     * @param profileName the advertiser, or null if nothing is picked
     * @param country two-letter country code in lower case, for the flag; or empty
     * @param domain {@code Amazon.com}, or null
     * @param health the text key of its state: {@code health.connected}
     * @param healthTone {@code good}, {@code busy}, {@code warning}, {@code bad} or {@code off}
     * @param selected whether this is the one being looked at
     */
    public record SwitcherEntry(
            String address,
            String accountName,
            String accountAddress,
            String profileName,
            String country,
            String domain,
            String health,
            String healthTone,
            boolean selected) {}
}
