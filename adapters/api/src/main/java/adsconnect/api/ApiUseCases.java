package adsconnect.api;

import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.token.IssueToken;
import adsconnect.domain.token.RenewToken;

/** What programs can have done. */
public record ApiUseCases(
        RecognizeKey recognizeKey, IssueToken issueToken, RenewToken renewToken, CallUseCases calls) {}
