package adsconnect.amazonsandbox;

/** A place where the local Amazon can be told to fail. */
enum FaultPoint {
    TOKEN_ENDPOINT("tokenEndpoint"),
    IDENTITY("identity"),
    PROFILES_NA("profilesNA"),
    PROFILES_EU("profilesEU"),
    PROFILES_FE("profilesFE"),
    ACCOUNTS("accounts"),
    REPORT_CREATION("reportCreation"),
    REPORT_STATUS("reportStatus"),
    REPORT_DOWNLOAD("reportDownload"),
    ENTITY_LISTS("entityLists");

    final String member;

    FaultPoint(String member) {
        this.member = member;
    }

    static FaultPoint profiles(SandboxRegion region) {
        return switch (region) {
            case NA -> PROFILES_NA;
            case EU -> PROFILES_EU;
            case FE -> PROFILES_FE;
        };
    }
}
