package adsconnect.web;

import adsconnect.domain.marketplace.Region;
import adsconnect.ui.account.AmazonPage;

/** Where people take back at Amazon what they allowed, by the region whose sign-in they used. */
final class AmazonPages {

    private AmazonPages() {}

    static AmazonPage withdrawal(Region region) {
        String site = switch (region) {
            case NA -> "amazon.com";
            case EU -> "amazon.co.uk";
            case FE -> "amazon.co.jp";
        };
        return new AmazonPage("https://www." + site + "/ap/adam", site);
    }
}
