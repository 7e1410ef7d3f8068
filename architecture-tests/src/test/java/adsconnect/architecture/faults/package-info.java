/**
 * Several nodes of the program as processes of their own on one PostgreSQL, and what may befall them: they are killed,
 * frozen, and cut off, at moments drawn from a seed. Whatever happened, in the end nothing may be lost or doubled
 * (SYNC-2, SYNC-3, SYNC-6, RUN-4; decision 0003).
 *
 * <p>{@code -Dfaults.seed=…} plays one seed again. Each kind of work to come (refreshes, callbacks) adds what feeds it
 * and its own {@link adsconnect.architecture.faults.Invariant}.
 */
package adsconnect.architecture.faults;
