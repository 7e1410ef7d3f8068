package adsconnect.httpkit;

/** Answers requests whose bodies are read while they come. Runs on a virtual thread and may simply call and wait. */
@FunctionalInterface
public interface StreamAction {

    /** @param visit without the body, which is in what comes in */
    Reply act(Visit visit, Inflow inflow) throws Exception;
}
