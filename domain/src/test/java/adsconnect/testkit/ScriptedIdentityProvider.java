package adsconnect.testkit;

import adsconnect.domain.Secret;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.ProvenIdentity;
import adsconnect.domain.access.SignOnProof;
import adsconnect.domain.access.port.IdentityProvider;
import adsconnect.domain.access.port.SignOnFailure;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A provider at which people sign in at once, which tells addresses only when it is asked for them, and takes each code once, with the nonce and verifier it was begun with. */
public final class ScriptedIdentityProvider implements IdentityProvider {

    public static final String ISSUER = "https://id.example.test";

    private final Map<String, Begun> begun = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private Optional<SignOnFailure.Kind> trouble = Optional.empty();
    private Optional<Instant> authenticatedAt = Optional.empty();
    private int addressesAsked;

    private record Begun(Secret nonce, Secret verifier) {}

    private record Code(Begun begun, ProvenIdentity identity) {}

    /** Somebody there whose address it made sure of. */
    public static ProvenIdentity person(String subject, EmailAddress email) {
        return new ProvenIdentity(ISSUER, subject, Optional.of(email));
    }

    /** From now on every call fails like that. */
    public synchronized void fail(SignOnFailure.Kind kind) {
        trouble = Optional.of(kind);
    }

    /** From now on it says that it asked people then who they are. */
    public synchronized void authenticatedAt(Instant at) {
        authenticatedAt = Optional.of(at);
    }

    /** That person signs in where a browser was sent; the code it comes back with. */
    public synchronized Secret signIn(URI departure, ProvenIdentity person) {
        String code = "code-" + (codes.size() + 1);
        codes.put(code, new Code(begun.get(state(departure).reveal()), person));
        return new Secret(code);
    }

    /** What stands in the address a browser was sent to. */
    public static Secret state(URI departure) {
        return new Secret(
                URLDecoder.decode(departure.getRawQuery().substring("state=".length()), StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return "Acme";
    }

    @Override
    public synchronized URI departure(Secret state, Secret nonce, Secret pkceVerifier, boolean anew) {
        failIfTold();
        begun.put(state.reveal(), new Begun(nonce, pkceVerifier));
        return URI.create(ISSUER + (anew ? "/anew" : "/authorize") + "?state=" + state.reveal());
    }

    @Override
    public synchronized SignOnProof prove(Secret code, Secret nonce, Secret pkceVerifier) {
        failIfTold();
        Code known = codes.remove(code.reveal());
        if (known == null || !new Begun(nonce, pkceVerifier).equals(known.begun())) {
            throw new SignOnFailure(SignOnFailure.Kind.NOT_BELIEVED, "no such code");
        }
        ProvenIdentity person = known.identity();
        return new SignOnProof(
                new ProvenIdentity(person.issuer(), person.subject(), Optional.empty()),
                authenticatedAt,
                () -> address(person));
    }

    private synchronized Optional<EmailAddress> address(ProvenIdentity person) {
        addressesAsked++;
        failIfTold();
        return person.email();
    }

    /** How often it was asked for somebody's address. */
    public synchronized int addressesAsked() {
        return addressesAsked;
    }

    private void failIfTold() {
        trouble.ifPresent(kind -> {
            throw new SignOnFailure(kind, "told to");
        });
    }
}
