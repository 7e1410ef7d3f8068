/**
 * Access and refresh tokens: kept sealed, handed out valid, renewed when they run out.
 *
 * <pre>
 * Refresh of an account:  free ─ take ─▶ held ─ written, or Amazon failed and that is remembered ─▶ free
 *                                        │ ▲
 *                   holder dies or freezes └ taken by the next, under a greater fence
 * </pre>
 *
 * <pre>
 * Refresh token of an account:  kept ─ Amazon gives another ─▶ previous ─ that one has worked ─▶ forgotten
 *                               a holder without its lease brings one ─▶ set aside ─ the kept one is refused ─▶ kept
 * </pre>
 *
 * <p>Contract: VAULT-1, TOK-1, TOK-2, section 12; decision 0021. How Amazon's tokens behave: a refresh token is mostly not
 * replaced by a refresh, an access token lives an hour.
 */
package adsconnect.domain.token;
