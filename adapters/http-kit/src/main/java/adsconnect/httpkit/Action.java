package adsconnect.httpkit;

/** Answers one kind of request. Runs on a virtual thread and may simply call and wait. */
@FunctionalInterface
public interface Action {

    Reply act(Visit visit) throws Exception;
}
