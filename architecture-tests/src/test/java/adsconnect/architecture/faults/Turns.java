package adsconnect.architecture.faults;

/**
 * What a node and a server say to each other on all connections of one line, counted in turns. A turn may be waited for:
 * what was ordered happens before anything of that turn is passed on, so that a crash can be put exactly between
 * Amazon's acceptance of a request and the node's hearing of it. Shared between the threads of the connections.
 */
final class Turns {

    /** Who speaks. */
    enum Speaker {
        NODE,
        SERVER
    }

    private long ofNode;
    private long ofServer;
    private Order order = Order.NONE;

    private record Order(Speaker speaker, long turn, Runnable happens) {
        static final Order NONE = new Order(Speaker.NODE, Long.MAX_VALUE, () -> {});
    }

    /** Lets something happen once, at the so-manieth turn of that speaker from now on; a later order takes its place. */
    synchronized void order(Speaker speaker, int fromNow, Runnable happens) {
        order = new Order(speaker, countOf(speaker) + fromNow, happens);
    }

    synchronized void cancelOrder() {
        order = Order.NONE;
    }

    synchronized long countOf(Speaker speaker) {
        return speaker == Speaker.NODE ? ofNode : ofServer;
    }

    /** To be called before the first of what is said in a turn is passed on. */
    void begins(Speaker speaker) {
        due(speaker).run();
    }

    private synchronized Runnable due(Speaker speaker) {
        if (speaker == Speaker.NODE) {
            ofNode++;
        } else {
            ofServer++;
        }
        if (order.speaker() != speaker || countOf(speaker) < order.turn()) {
            return () -> {};
        }
        Runnable happens = order.happens();
        order = Order.NONE;
        return happens;
    }
}
