package adsconnect.amazonsandbox;

/** A place where the local Amazon can be told to fail. */
enum FaultPoint {
    TOKEN_ENDPOINT("tokenEndpoint"),
    PROFILES_NA("profilesNA"),
    PROFILES_EU("profilesEU"),
    PROFILES_FE("profilesFE"),
    REPORT_CREATION("reportCreation"),
    REPORT_STATUS("reportStatus"),
    REPORT_DOWNLOAD("reportDownload");

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
