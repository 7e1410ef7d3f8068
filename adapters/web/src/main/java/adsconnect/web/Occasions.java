package adsconnect.web;

import adsconnect.domain.Chance;
import adsconnect.domain.Occasion;
import adsconnect.httpkit.Visit;

/** What the buttons of a page are pressed on, in a field of its forms. */
final class Occasions {

    private final Chance chance;

    Occasions(Chance chance) {
        this.chance = chance;
    }

    /** The one of that form; one of its own for a page that did not say. */
    Occasion of(Visit visit) {
        return visit.form().first("occasion").flatMap(Occasion::parse).orElseGet(this::another);
    }

    /** One for a page to be shown. */
    Occasion another() {
        return new Occasion(chance.secret(Occasion.SECRET_BYTES));
    }
}
