package adsconnect.application.cli;

import adsconnect.application.OperatorSession;
import adsconnect.application.Settings;
import adsconnect.domain.access.Actor;
import adsconnect.domain.access.EmailAddress;
import adsconnect.domain.access.User;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands that change one user have in common: whom, and how they answer. */
abstract class UserChange implements Callable<Integer> {

    static final Actor OPERATOR = new Actor.Operator();

    @Spec
    private CommandSpec spec;

    @Option(names = "--email", required = true, description = "The address of the user.")
    private String email;

    @Override
    public final Integer call() {
        EmailAddress address = EmailAddress.parse(email).orElseThrow(() -> misuse("--email is not an e-mail address"));
        checkUsage();
        return OperatorSession.call(
                Settings.from(System.getenv()), Clock.systemUTC(), session -> change(session, address));
    }

    /** Throws what {@link #misuse} makes where an option makes no sense, before anything is opened. */
    abstract void checkUsage();

    abstract int change(OperatorSession session, EmailAddress address);

    final int done(User user) {
        return new Output(spec).document(UserDocument.whole(user));
    }

    final int refuse(String why) {
        return new Output(spec).refuse(why);
    }

    final int noSuchUser() {
        return refuse("There is no user with the e-mail address " + email.strip());
    }

    final ParameterException misuse(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
