package adsconnect.api;

import adsconnect.domain.StoreFailed;
import adsconnect.domain.proxy.CallAmazon;
import adsconnect.httpkit.RouteTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where programs reach Amazon's API through us. */
public final class ProxyRoutes {

    /** As it is described; the last part may have slashes in it. */
    public static final String PATH = "/api/v1/profiles/{profileId}/ads/{path}";

    public static final String SUMMARY =
            "Passes a request on to Amazon's Ads API, of that profile's region and for that profile"
                    + " alone, with a token that is never seen here; bodies stream both ways.";

    public static final String NEEDS =
            "GET, and POSTs that list or have a report made, need the scope ads:read, everything else"
                    + " ads:write. What Amazon answers is passed on as it is; a refusal of ours carries the header Ads-Connect-Error.";

    private static final Logger LOG = LoggerFactory.getLogger(ProxyRoutes.class);

    private final Keyed keyed;
    private final ProxyCall call;
    private final Problems problems = new Problems();

    ProxyRoutes(Keyed keyed, CallAmazon callAmazon) {
        this.keyed = keyed;
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
