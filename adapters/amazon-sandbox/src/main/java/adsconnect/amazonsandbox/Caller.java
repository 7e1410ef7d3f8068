package adsconnect.amazonsandbox;

import java.util.List;

/** Who is calling, and the profiles that this consent reaches now. */
record Caller(Persona persona, List<Profile> reachable) {

    Caller {
        reachable = List.copyOf(reachable);
    }

    boolean reaches(Profile profile) {
        return reachable.contains(profile);
    }
}
