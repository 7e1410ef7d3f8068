package adsconnect.amazonsandbox;

/** What one line of a report is about. */
sealed interface Subject permits Campaign, Subject.Advertised, Subject.Targeted {
    Campaign campaign();

    /** A product as advertised in an ad group. */
    record Advertised(AdGroup adGroup, ProductAd ad) implements Subject {
        @Override
        public Campaign campaign() {
            return adGroup.campaign();
        }
    }

    /** Something in an ad group that has a keyword or another target. */
    sealed interface Targeted extends Subject {
        AdGroup adGroup();

        Target target();

        @Override
        default Campaign campaign() {
            return adGroup().campaign();
        }
    }

    /** A keyword or another target of an ad group. */
    record Aimed(AdGroup adGroup, Target target) implements Targeted {}

    /** What somebody typed and was shown the ad for. */
    record Searched(AdGroup adGroup, Target target, String term) implements Targeted {}
}
