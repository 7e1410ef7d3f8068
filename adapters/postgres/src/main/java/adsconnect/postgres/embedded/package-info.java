/**
 * The PostgreSQL that comes with the program (spec RUN-1, decision 0004): real files, safe settings, one password, and no
 * process left over once the program has ended.
 *
 * <pre>
 * none ──initdb, role, database──▶ data ──start──▶ running ──close──▶ data
 *                                                    │ ▲
 *                              program is killed     ▼ │ adopted by the next start
 *                                                  left over
 * </pre>
 *
 * Below the data directory: {@code postgres/data} the rows, {@code postgres/bin-17.11} the programs,
 * {@code postgres/password} of the role {@code adsconnect}, {@code postgres/address} while it runs,
 * {@code postgres/lock} held by the program that uses it, {@code postgres/server.log} of this run and
 * {@code server.log.old} of the run before.
 */
package adsconnect.postgres.embedded;
