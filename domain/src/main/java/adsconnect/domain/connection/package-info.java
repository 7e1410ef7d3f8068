/**
 * From the choice of a profile to its numbers: what may be chosen, the confirming transaction, and the four stages a
 * person watches.
 *
 * <pre>
 * Stage:  OAUTH ─▶ GENERATING_REPORTS ─▶ PROCESSING ─▶ READY      (forward only; a retry is a new run)
 * Status: FIRST_SYNC ─▶ CONNECTED
 *              └──────▶ SYNC_ERROR ─ retry ─▶ FIRST_SYNC
 *         any ─ Amazon no longer lists the profile ─▶ SYNC_ERROR (access lost)
 *         SYNC_ERROR (the consent ended) ─ consented anew ─▶ CONNECTED, or FIRST_SYNC if it never was
 *         SYNC_ERROR (access lost) ─ listed again ─▶ CONNECTED, or FIRST_SYNC if it never was
 *         any ─ plan lapsed ─▶ PAUSED_PLAN ─ a plan ─▶ what it was
 *                                   └─ grace is over, tokens destroyed ─ a plan ─▶ SYNC_ERROR (the consent ended)
 *         any ─ disconnect ─▶ former: its history can be read ─ 60 days, or Delete data now ─▶ being deleted ─▶ gone
 *                                └─ connected again ─▶ FIRST_SYNC, with all it had; while being deleted, with nothing
 * </pre>
 *
 * <p>Contract: AUTH-1 for accounts of which nothing is picked, PICK-1 to PICK-7, LIM-1 to LIM-4, PLAN-2 as far as syncs and
 * tokens go, WAIT-1 to WAIT-4, and RECO-1.
 */
package adsconnect.domain.connection;
