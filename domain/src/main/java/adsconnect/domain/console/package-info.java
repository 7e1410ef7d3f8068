/**
 * What whoever runs an installation, or many accounts in it, sees of all of it at one glance, and does to what is somebody
 * else's in that one's place: connections, links, syncs and keys over all owners (section 17). Managers have it over their own.
 *
 * <p>Nothing here knows a secret. What changes something is done by the use cases of the owners themselves.
 */
package adsconnect.domain.console;
