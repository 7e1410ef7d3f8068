/** What tests need around a program that runs in a process of its own. */
package adsconnect.architecture.running;
