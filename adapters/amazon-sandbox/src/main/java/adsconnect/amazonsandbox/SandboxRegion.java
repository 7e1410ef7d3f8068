package adsconnect.amazonsandbox;

/** One of the three parts of the world in which Amazon runs its own set of hosts. */
public enum SandboxRegion {
    NA,
    EU,
    FE
}
