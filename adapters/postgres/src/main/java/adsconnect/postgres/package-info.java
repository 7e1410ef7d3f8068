/** The stores of the domain's ports in PostgreSQL: one class per port, each owning its tables and their SQL. */
package adsconnect.postgres;
