package adsconnect.architecture.faults;

/** One fault of a schedule and whom it befalls, by the number of the node. */
record Step(Fault fault, int victim, Trigger trigger) {}
