package adsconnect.ui.history;

import adsconnect.ui.Moment;
import adsconnect.ui.account.AmazonPage;

/**
 * What is said above the history of a disconnected profile.
 *
 * @param disconnected when that was
 * @param byAdmin whether somebody who runs the installation did it
 * @param keptUntil the day it is deleted at the latest
 * @param againAddress where connecting it again begins
 * @param deletionAddress where deleting it now is asked for
 * @param amazon where the consent can be withdrawn
 * @param note text key of what was just done, or null
 */
public record FormerNotice(
        Moment disconnected,
        boolean byAdmin,
        String keptUntil,
        String againAddress,
        String deletionAddress,
        AmazonPage amazon,
        String note) {}
