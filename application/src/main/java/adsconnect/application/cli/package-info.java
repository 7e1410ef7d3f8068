/** The commands; each is a thin shell around what {@code application} and the domain do. */
package adsconnect.application.cli;
