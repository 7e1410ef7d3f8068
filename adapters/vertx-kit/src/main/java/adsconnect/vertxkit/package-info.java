/** The only place where futures meet threads: plain code on virtual threads, HTTP on the event loop (decision 0001). */
package adsconnect.vertxkit;
