/**
 * From the button to the list of profiles: an attempt at consent, the exchange of its code, and the consent that waits
 * for a choice while its profiles are discovered.
 *
 * <pre>
 * Link:           Pending ─▶ Opened ─▶ Authorized (used up) | Failed (may be tried again) | Revoked; expires by the clock
 * Authorization:  Started ─ callback ─▶ Received ─▶ Exchanging ─▶ Completed ─▶ Settled
 *                                          ▲             │            └────▶ Failed
 *                                          └─ Amazon down ┴──▶ Failed (what it was for can be begun again)
 * Pending:        exists ─▶ confirmed | recognised | bound | refused | discarded | replaced | expired (one hour)
 * Discovery:      per API host: Asking ─▶ Answered | Failed (asked on in the background; by a retry: Asking again)
 *                 of an account, once a day: Answered ─▶ Answered | Failed, without being Asking in between
 * </pre>
 *
 * <p>A code is sealed first and exchanged by one request at a time. The consent is settled when its profiles are known: it
 * renews the account of the same login, becomes a new account that takes all its profiles (by a link), or waits for its user
 * to pick.
 *
 * <p>Contract: sections 3 to 6 (AUTH-2 to AUTH-8, CALL-1 to CALL-6, PEND-1 to PEND-3).
 */
package adsconnect.domain.authorization;
