package adsconnect.ui.history;

import adsconnect.ui.View;
import adsconnect.ui.picker.Advertised;

/**
 * Asks for a typed word before the history of a disconnected profile is deleted (RECO-1).
 *
 * @param profile which
 * @param connected whether it is connected, and has to be disconnected first
 * @param typed what was typed and is not the word, or null
 * @param keptUntil the day it is deleted anyway
 * @param profileAddress where it is looked at; this page, and the one for disconnecting, are below
 */
public record DeletionPage(Advertised profile, boolean connected, String typed, String keptUntil, String profileAddress)
        implements View {

    @Override
    public String template() {
        return "history/deletion";
    }
}
