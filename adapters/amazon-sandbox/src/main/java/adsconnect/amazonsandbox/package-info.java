/**
 * The local Amazon: a separate HTTP server that imitates Login with Amazon and the Amazon Ads API closely enough that a
 * program cannot tell the difference, and that can be told to fail in all the ways the real one does.
 *
 * <p>One port per region (NA, EU, FE), each with the whole of it ({@code RegionRouter} is the map). The switches lie under
 * {@code /__sandbox/}, for callers on this machine only; the module's README lists them all: {@code ControlApi}, {@code
 * GivenFiles}, {@code TruthEndpoint}, and {@code Faults} for what can be switched.
 *
 * <p>What survives a restart: access and refresh tokens, which are sealed with a key that follows from the seed and carry
 * their whole meaning themselves; profile ids and all figures, which follow from names and the seed. What does not: codes,
 * revocations, switches, the clock's offset, the list of calls, and reports: <b>a report id from before a restart answers
 * 404</b>, and the caller has to ask for the report anew.
 *
 * <p>A report: PENDING → PROCESSING (may be skipped) → COMPLETED | FAILED, or PENDING for ever, by the sandbox's clock
 * alone; until its end an identical request is a duplicate, unless it was called off.
 *
 * <p>Figures: {@code Days} says what a campaign did on a day as Amazon tells it on a later one ({@code Restatement}), {@code
 * Branch} shares that out among products, targets and searches so that the parts add up exactly, and {@code ReportRows} goes
 * through the lines without holding them. {@code Account} tells the lists of the same things.
 *
 * <p>To add a kind of report: a line in {@code ReportType}, its columns in {@code SponsoredProductsColumns} or {@code
 * FixedWindowColumns}, and a {@code Grain} if it is finer than all others. A list: a line in {@code EntityList} or {@code
 * PlainList}. A place that fails: {@code FaultPoint}; a way to fail: {@code Fault.Kind}, {@code Damage.Kind}.
 */
package adsconnect.amazonsandbox;
