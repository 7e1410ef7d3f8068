/**
 * Amazon as the domain's ports see it: Login with Amazon, profiles and reports. What Amazon answers, and what it means,
 * is translated here; no HTTP status passes a port.
 */
package adsconnect.amazonads;
