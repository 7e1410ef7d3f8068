/**
 * JSON for programs: API v1 (section 12), to which a program shows a key of its owner's with each request.
 *
 * <p>What a program may call stands in {@link adsconnect.api.ApiRoutes}. A refusal is a problem document (RFC 9457) with one
 * of the codes of section 20.
 */
package adsconnect.api;
