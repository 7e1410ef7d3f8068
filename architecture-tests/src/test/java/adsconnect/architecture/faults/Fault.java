package adsconnect.architecture.faults;

/** What may befall a node. */
enum Fault {
    /** SIGKILL; it is started again at once. */
    KILL,
    /** SIGSTOP until others have taken over all that it held, then SIGCONT. */
    FREEZE,
    /** Its connections to PostgreSQL are reset, and new ones refused for a while. */
    CUT_DATABASE,
    /** The same to Amazon. */
    CUT_AMAZON,
    /** PostgreSQL itself breaks off for all nodes, and recovers. */
    CRASH_DATABASE
}
