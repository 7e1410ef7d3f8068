/**
 * Loading reports: a durable run per connection, worked step by step by whichever node claims it.
 *
 * <pre>
 * Run:     queued ─▶ planned ─▶ (claimed, one step, released)* ─▶ done | failed
 * Report:  Waiting ─▶ Requested ─▶ Generated ─▶ Loaded
 *             ▲            │
 *             └─ failed ───┴────▶ Failed (after three recreations)
 * </pre>
 *
 * <p>A claim is a lease with a fence number: a node that wakes up after its lease is gone can't write any more.
 *
 * <p>Contract: SYNC-1 to SYNC-3, SYNC-5, SYNC-6, as far as Sponsored Products campaigns go.
 */
package adsconnect.domain.sync;
