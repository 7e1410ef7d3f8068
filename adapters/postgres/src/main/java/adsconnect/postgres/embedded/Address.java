package adsconnect.postgres.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.Driver;

/** Where the server listens, and the password that goes with it; printing it shows no password. */
record Address(String password, int port) {

    private static final Pattern URL =
            Pattern.compile("postgresql://" + Cluster.NAME + ":([\\w-]+)@127[.]0[.]0[.]1:(\\d{1,5})/" + Cluster.NAME);

    static Optional<Address> parse(String url) {
        Matcher parts = URL.matcher(url);
        return parts.matches()
                ? Optional.of(new Address(parts.group(1), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    String url() {
        return "postgresql://" + Cluster.NAME + ":" + password + "@127.0.0.1:" + port + "/" + Cluster.NAME;
    }

    /** Whether our own server is there: by SCRAM it proves that it knows the password, too. */
    boolean answers() {
        Properties properties = new Properties();
        properties.setProperty("user", Cluster.NAME);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("channelBinding", "disable");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        try (Connection connection =
                new Driver().connect("jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME, properties)) {
            return connection != null;
        } catch (SQLException nobodyThere) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "postgresql://" + Cluster.NAME + ":***@127.0.0.1:" + port + "/" + Cluster.NAME;
    }
}
