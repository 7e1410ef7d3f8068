/**
 * Loading reports: a durable run per connection, worked step by step by whichever node claims it.
 *
 * <pre>
 * Run:     queued ─▶ planned ─▶ (claimed, one step, released)* ─▶ done | failed
 * Report:  Waiting ─▶ Requested ─▶ Generated ─▶ Loaded
 *             ▲            │            │
 *             ├─ stuck ────┤            │
 *             └─ failed ───┴── spoilt ──┴──▶ Failed (after three recreations, or by Amazon's word)
 * Rows:    fetched ─▶ put aside ─▶ merged, slice by slice
 *             └─▶ kept aside with a reason
 * </pre>
 *
 * <p>A claim is a lease with a fence number: a node that wakes up after its lease is gone can't write any more.
 *
 * <p>Contract: SYNC-1 to SYNC-3, SYNC-5, SYNC-6, and what SYNC-9 and SYNC-10 are made of.
 */
package adsconnect.domain.sync;
