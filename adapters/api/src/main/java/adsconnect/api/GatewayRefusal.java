package adsconnect.api;

/** A field of a gateway's call can't be what it is; the message names it. */
final class GatewayRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GatewayRefusal(String errmsg) {
        super(errmsg, null, false, false);
    }
}
