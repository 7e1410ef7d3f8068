package adsconnect.postgres;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where a PostgreSQL database is and how to sign in there. Read from {@code postgresql://user:password@host:port/name}
 * (also {@code postgres://} and {@code jdbc:postgresql://}); printing it shows no password.
 */
public final class DatabaseAddress {

    private static final int DEFAULT_PORT = 5432;
    private static final int LARGEST_PORT = 65_535;

    private final String host;
    private final int port;
    private final String database;
    private final String user;
    private final String password;
    private final Map<String, String> parameters;
    private final Optional<String> role;

    private DatabaseAddress(
            String host,
            int port,
            String database,
            String user,
            String password,
            Map<String, String> parameters,
            Optional<String> role) {
        this.host = host;
        this.port = port;
        this.database = database;
        this.user = user;
        this.password = password;
        this.parameters = parameters;
        this.role = role;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it, because it may hold a password
     */
    public static DatabaseAddress parse(String text) {
        String plain = text.startsWith("jdbc:") ? text.substring("jdbc:".length()) : text;
        URI uri;
        try {
            uri = new URI(plain);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("is not of the form postgresql://user:password@host:port/database");
        }
        if (uri.getPort() > LARGEST_PORT) {
            throw new IllegalArgumentException("names a port that does not exist");
        }
        boolean postgres = "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
        String path = uri.getPath();
        if (!postgres || uri.getHost() == null || path == null || path.length() < 2) {
            throw new IllegalArgumentException("is not of the form postgresql://user:password@host:port/database");
        }
        Map<String, String> parameters = parameters(uri.getRawQuery());
        String[] credentials = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        String user = credentials.length > 0 ? decode(credentials[0]) : parameters.get("user");
        String password = credentials.length > 1 ? decode(credentials[1]) : parameters.getOrDefault("password", "");
        if (user == null || user.isEmpty()) {
            throw new IllegalArgumentException("names no user (postgresql://user:password@host:port/database)");
        }
        parameters.keySet().removeAll(List.of("user", "password"));
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new DatabaseAddress(
                uri.getHost(), port, path.substring(1), user, password, parameters, Optional.empty());
    }

    /** The same server and user, another database. */
    public DatabaseAddress withDatabase(String name) {
        return new DatabaseAddress(host, port, name, user, password, parameters, role);
    }

    /** The same, where every session has no more rights than that role, whoever signs in. */
    DatabaseAddress as(String lesser) {
        return new DatabaseAddress(host, port, database, user, password, parameters, Optional.of(lesser));
    }

    String user() {
        return user;
    }

    String database() {
        return database;
    }

    /** A session with all the rights of who signs in. */
    Connection openAsLogin() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), jdbcProperties());
    }

    /** A session past the pool, for what that can't do. */
    Connection open(Properties properties) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl(), properties);
        if (role.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET ROLE " + role.get());
            } catch (SQLException refused) {
                connection.close();
                throw refused;
            }
        }
        return connection;
    }

    /** As {@code postgresql://…} with the password in it. */
    public String reveal() {
        // The client refuses an empty password, which is what a server that trusts the user is given.
        String credentials = encode(user) + (password.isEmpty() ? "" : ":" + encode(password));
        return "postgresql://" + credentials + "@" + host + ":" + port + "/" + database + query();
    }

    String jdbcUrl() {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database + query();
    }

    Properties jdbcProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "adsconnect");
        properties.setProperty("tcpKeepAlive", "true");
        return properties;
    }

    PgConnectOptions connectOptions() {
        return inRole(PgConnectOptions.fromUri(reveal()).addProperty("application_name", "adsconnect"))
                .setCachePreparedStatements(true);
    }

    /** For a session that listens; it can be told from the others in {@code pg_stat_activity}. */
    PgConnectOptions listenOptions() {
        return inRole(PgConnectOptions.fromUri(reveal()).addProperty("application_name", "adsconnect change feed"));
    }

    /** It begins in the role; there is no moment in which it is more. */
    private PgConnectOptions inRole(PgConnectOptions options) {
        role.ifPresent(lesser -> options.addProperty("role", lesser));
        return options;
    }

    /**
     * For sessions that a pooler shares out: a statement prepared in one may be run in another. PgBouncer refuses sessions
     * that set what it does not keep track of (its manual, ignore_startup_parameters); PostgreSQL 12 and newer print floats
     * exactly anyway.
     */
    PgConnectOptions pooledOptions() {
        PgConnectOptions options =
                connectOptions().setCachePreparedStatements(false).setUseLayer7Proxy(true);
        options.getProperties().remove("extra_float_digits");
        // What a session of the server is, whoever gets it next would be too.
        options.getProperties().remove("role");
        return options;
    }

    @Override
    public String toString() {
        return "postgresql://" + user + ":***@" + host + ":" + port + "/" + database;
    }

    private String query() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (query != null) {
            for (String pair : query.split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
