package adsconnect.amazonsandbox;

/** Whom an ad group is shown to: a keyword, a product, or Amazon's own choice. The bid is in the smallest unit of money. */
record Target(long id, Kind kind, String text, long bid, Campaign.Status status, double weight) {

    /** How it aims. */
    enum Kind {
        EXACT("EXACT"),
        PHRASE("PHRASE"),
        BROAD("BROAD"),
        PRODUCT("TARGETING_EXPRESSION"),
        AUTOMATIC("TARGETING_EXPRESSION_PREDEFINED");

        /** As the reports call it. */
        final String keywordType;

        Kind(String keywordType) {
            this.keywordType = keywordType;
        }
    }

    boolean isKeyword() {
        return kind != Kind.PRODUCT && kind != Kind.AUTOMATIC;
    }

    /** As a report prints it. */
    String expression() {
        return kind == Kind.PRODUCT ? "asin=\"" + text + "\"" : text;
    }
}
