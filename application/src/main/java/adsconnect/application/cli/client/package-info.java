/**
 * The commands that talk to a running server as any program does, with an address and a key from the environment (CLI-1 to CLI-3).
 * They load nothing of the server: a command takes no longer than its answer.
 */
package adsconnect.application.cli.client;
