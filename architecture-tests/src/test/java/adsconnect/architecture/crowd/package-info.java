/** Very many people at once: what it costs one node to keep all their waiting screens. */
package adsconnect.architecture.crowd;
