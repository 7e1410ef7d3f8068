package adsconnect.api;

import adsconnect.domain.access.RecognizeKey;
import adsconnect.domain.token.IssueToken;

/** What programs can have done. */
public record ApiUseCases(RecognizeKey recognizeKey, IssueToken issueToken, CallUseCases calls) {}
