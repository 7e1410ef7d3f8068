/**
 * From the button to the list of profiles: an attempt at consent, the exchange of its code, and the consent that waits
 * for a choice while its profiles are discovered.
 *
 * <pre>
 * Authorization:  Started ─ callback ─▶ Exchanging ─▶ Completed
 *                    ▲                      │  └────▶ Failed
 *                    └── Amazon was down ───┘
 * Pending:        exists ─▶ confirmed | discarded | replaced | expired (one hour)
 * Discovery:      per API host: Asking ─▶ Answered | Failed (retry: Asking again)
 * </pre>
 *
 * <p>Contract: sections 3 to 6 (AUTH-3, CALL-1, CALL-2, CALL-4, PEND-1 to PEND-3).
 */
package adsconnect.domain.authorization;
