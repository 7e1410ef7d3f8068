/**
 * From the choice of a profile to its numbers: what may be chosen, the confirming transaction, and the four stages a
 * person watches.
 *
 * <pre>
 * Stage:  OAUTH ─▶ GENERATING_REPORTS ─▶ PROCESSING ─▶ READY      (forward only; a retry is a new run)
 * Status: FIRST_SYNC ─▶ CONNECTED
 *              └──────▶ SYNC_ERROR ─ retry ─▶ FIRST_SYNC
 *         any ─ disconnect ─▶ gone; its history stays
 * </pre>
 *
 * <p>Contract: AUTH-1 for accounts of which nothing is picked, PICK-1 to PICK-6, LIM-1 to LIM-4, WAIT-1 to WAIT-4, and
 * what RECO-1 says of ending.
 */
package adsconnect.domain.connection;
