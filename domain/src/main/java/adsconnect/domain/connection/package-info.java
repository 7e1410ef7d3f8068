/**
 * From the choice of a profile to its numbers: what may be chosen, the confirming transaction, and the four stages a
 * person watches.
 *
 * <pre>
 * Stage:  OAUTH ─▶ GENERATING_REPORTS ─▶ PROCESSING ─▶ READY      (forward only; a retry is a new run)
 * Own:    FIRST_SYNC ─▶ CONNECTED ◀─ a load succeeds ─┬─ STALE ◀─ none succeeded for a day ─ CONNECTED
 *              │                                      └─ SYNC_ERROR ◀─ none of its reports was made ─ CONNECTED, STALE
 *              └──────▶ SYNC_ERROR ─ retry, or consented anew ─▶ FIRST_SYNC
 *         any ─ Amazon no longer lists the profile ─▶ ACCESS_LOST ─ listed again ─▶ CONNECTED, or FIRST_SYNC if it never was
 * Shown:  PAUSED_PLAN while its owner has no plan; else
 *         EXPIRED | REVOKED from the end of its account's consent until there is a new one; else
 *         EXPIRING if it is CONNECTED and its owner was told that the end is near; else its own
 *         any ─ disconnect ─▶ DISCONNECTED: former, its history can be read ─ 60 days, or Delete data now ─▶ being deleted ─▶ gone
 *                                └─ connected again ─▶ FIRST_SYNC, with all it had; while being deleted, with nothing
 * </pre>
 *
 * <p>Contract: AUTH-1 for accounts of which nothing is picked, PICK-1 to PICK-7, LIM-1 to LIM-4, PLAN-2 as far as syncs and
 * tokens go, WAIT-1 to WAIT-4, SYNC-7, and RECO-1 to RECO-4.
 */
package adsconnect.domain.connection;
