/** Commands that talk to a running server over HTTP, with a key, and know nothing else of it (CLI-1). */
package adsconnect.application.cli.client;
