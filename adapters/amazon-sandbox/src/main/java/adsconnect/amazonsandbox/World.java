package adsconnect.amazonsandbox;

/** Everything the local Amazon knows; shared by its three regions and touched by one event loop only. */
record World(
        SandboxOptions options,
        SandboxClock clock,
        FaultBoard faults,
        Personas personas,
        SeedKey keys,
        Tokens tokens,
        Codes codes,
        Consents consents,
        Reports reports,
        RequestLog requests) {

    static World from(SandboxOptions options) {
        SeedKey keys = new SeedKey(options.seed());
        return new World(
                options,
                new SandboxClock(options.clock()),
                new FaultBoard(),
                new Personas(),
                keys,
                new Tokens(keys),
                new Codes(),
                new Consents(),
                new Reports(),
                new RequestLog());
    }
}
