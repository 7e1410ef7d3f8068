package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.httpkit.RouteTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where programs reach Amazon's API through us. */
public final class ProxyRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyRoutes.class);

    private final Keyed keyed;
    private final ProxyCall call;
    private final Problems problems = new Problems();

    public ProxyRoutes(ApiRoutes api, CallAmazon callAmazon) {
        this.keyed = api.keyed();
        this.call = new ProxyCall(callAmazon);
    }

    public void addTo(RouteTable table) {
        table.stream(ProxyCall.ROUTE, (visit, inflow) -> {
            try {
                return keyed.any((shown, caller) -> call.act(shown, caller, inflow))
                        .act(visit);
            } catch (StoreFailed failure) {
                LOG.error("{} was not answered: {}", visit, failure.getMessage());
                return problems.of(503, visit);
            }
        });
    }
}
