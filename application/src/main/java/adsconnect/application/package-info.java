/** The one place that knows everybody: settings, wiring, background work, and the command line. */
package adsconnect.application;
