/**
 * The local Amazon: a separate HTTP server that imitates Login with Amazon and the Amazon Ads API closely enough that a
 * program cannot tell the difference, and that can be told to fail in all the ways the real one does.
 *
 * <p>One port per region (NA, EU, FE), each with {@code /ap/oa}, {@code /auth/o2/token}, {@code /v2/profiles}, {@code
 * /reporting/reports} and the report files. The switches lie under {@code /__sandbox/}, for callers on this machine only.
 *
 * <p>What survives a restart: access and refresh tokens, which are sealed with a key that follows from the seed and carry
 * their whole meaning themselves; profile ids and all figures, which follow from names and the seed. What does not: codes,
 * revocations, switches, the clock's offset, the list of calls, and reports: <b>a report id from before a restart answers
 * 404</b>, and the caller has to ask for the report anew.
 *
 * <p>A report: PENDING → PROCESSING (may be skipped) → COMPLETED | FAILED, by the sandbox's clock alone. Figures end with
 * yesterday in the profile's zone.
 *
 * <p>To add a kind of report: a line in {@code ReportType}, its columns in {@code Columns}. To add a way to fail: {@code
 * FaultPoint} or a member of {@code Faults}.
 */
package adsconnect.amazonsandbox;
