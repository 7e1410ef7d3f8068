/** A person's paths through the wired program: real HTTP, a real browser, the local Amazon and a real PostgreSQL. */
package adsconnect.architecture.journeys;
