package adsconnect.architecture.faults;

import adsconnect.architecture.faults.Turns.Speaker;

/** When a fault comes: before the so-manieth turn of that speaker on a line of the victim, counted from its arming. */
record Trigger(Line line, Speaker speaker, int turn) {

    /** Who a node talks to. */
    enum Line {
        /** A first sync takes about ten turns of each side. */
        AMAZON(6),
        /** Turns are short here and come even when there is nothing to do. */
        DATABASE(60);

        final int furthestTurn;

        Line(int furthestTurn) {
            this.furthestTurn = furthestTurn;
        }
    }
}
