/**
 * Loading reports: a durable run per connection, worked step by step by whichever node claims it.
 *
 * <pre>
 * When:    the first run ends ─▶ scheduled ─▶ (due ─▶ a daily run is queued, the next time set)*
 *          due while it rests (no plan, no consent, no access) ─▶ the next time set; awake again ─▶ due at once
 * Run:     queued ─▶ planned ─▶ (claimed, one step, released)* ─▶ done | failed
 * Report:  Waiting ─▶ Requested ─▶ Generated ─▶ Loaded
 *             ▲            │            │
 *             ├─ stuck ────┤            │
 *             └─ failed ───┴── spoilt ──┴──▶ Failed (after three recreations, or by Amazon's word)
 *             └─ too old ─▶ Waiting without the days that Amazon no longer has
 * Rows:    fetched ─▶ put aside ─▶ merged, slice by slice
 *             └─▶ kept aside with a reason
 * </pre>
 *
 * <p>A claim is a lease with a fence number: a node that wakes up after its lease is gone can't write any more.
 *
 * <p>Each run asks for the last days anew and for every day before them that is wanted and not there, so that one run makes up
 * for all that were missed.
 *
 * <p>Contract: SYNC-1 to SYNC-9, and what SYNC-10 is made of.
 */
package adsconnect.domain.sync;
