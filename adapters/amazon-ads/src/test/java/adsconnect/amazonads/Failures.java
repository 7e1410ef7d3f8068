package adsconnect.amazonads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import adsconnect.domain.account.port.AmazonFailure;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Looks at how something fails. */
final class Failures {

    private Failures() {}

    /** The failure, which must be Amazon's and of that kind. */
    static AmazonFailure failure(AmazonFailure.Kind kind, ThrowingCallable call) {
        AmazonFailure failure = catchThrowableOfType(AmazonFailure.class, call);
        assertThat(failure).as("an AmazonFailure").isNotNull();
        assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
        return failure;
    }
}
