/** How quickly pages with very many numbers are there. */
package adsconnect.architecture.numbers;
