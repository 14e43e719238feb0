package vn.congvan.desk.problems;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;
import vn.congvan.organisation.signin.SignInRefused;

/// What an exception means to whoever asked: status, kind and reasons. Anything not foreseen is
/// `desk.unexpected`.
///
/// @param recorded whether the attempt belongs into the trail
/// @param foreseen false for a mistake of ours that has to go to the log with its cause
record WhatWentWrong(int status, Refusal.Kind kind, List<Reason> reasons, boolean recorded, boolean foreseen) {

    static WhatWentWrong of(Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refused(refusal);
            case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
            case SignInRefused refused ->
                new WhatWentWrong(
                        401, Refusal.Kind.NOT_ALLOWED, refused.refusal().reasons(), false, true);
            case AuthenticationException _ -> told(401, Refusal.Kind.NOT_ALLOWED, "desk.sign-in-first", false);
            case CsrfException _ -> told(403, Refusal.Kind.NOT_ALLOWED, "desk.session-expired", false);
            case AccessDeniedException _ -> told(403, Refusal.Kind.NOT_ALLOWED, "desk.not-allowed", true);
            case NoResourceFoundException _ -> told(404, Refusal.Kind.NOT_FOUND, "desk.no-such-page", false);
            case MaxUploadSizeExceededException _ ->
                told(413, Refusal.Kind.USER_MISTAKE, "desk.upload-too-large", true);
            case TransientDataAccessException _,
                    CannotCreateTransactionException _,
                    CannotGetJdbcConnectionException _ ->
                new WhatWentWrong(503, Refusal.Kind.OUR_FAULT, List.of(Reason.of("desk.busy")), true, false);
            case DataAccessResourceFailureException _, TransactionSystemException _ ->
                new WhatWentWrong(503, Refusal.Kind.OUR_FAULT, List.of(Reason.of("desk.database-lost")), true, false);
            case ErrorResponse response
            when response.getStatusCode().is4xxClientError() ->
                told(response.getStatusCode().value(), Refusal.Kind.USER_MISTAKE, "desk.request-malformed", true);
            case HttpMessageNotReadableException unread
            when missing(unread).isPresent() ->
                new WhatWentWrong(
                        400,
                        Refusal.Kind.USER_MISTAKE,
                        List.of(Reason.of(
                                "desk.part-missing", "field", missing(unread).get())),
                        true,
                        true);
            case HttpMessageNotReadableException _, org.springframework.beans.TypeMismatchException _ ->
                told(400, Refusal.Kind.USER_MISTAKE, "desk.request-malformed", true);
            default ->
                new WhatWentWrong(500, Refusal.Kind.OUR_FAULT, List.of(Reason.of("desk.unexpected")), true, false);
        };
    }

    /// Where the first thing is that should be there.
    private static Optional<String> missing(HttpMessageNotReadableException unread) {
        if (!(unread.getCause() instanceof MismatchedInputException mismatch)
                || mismatch instanceof InvalidFormatException
                || mismatch.getPath().isEmpty()) {
            return Optional.empty();
        }
        boolean absent = mismatch instanceof InvalidNullException
                || String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing required creator property");
        return Optional.ofNullable(mismatch.getPath().getLast().getPropertyName())
                .filter(_ -> absent);
    }

    private static WhatWentWrong refused(Refusal refusal) {
        boolean foreseen = refusal.technicalCause().isEmpty();
        return new WhatWentWrong(status(refusal.kind()).value(), refusal.kind(), refusal.reasons(), true, foreseen);
    }

    private static WhatWentWrong told(int status, Refusal.Kind kind, String code, boolean recorded) {
        return new WhatWentWrong(status, kind, List.of(Reason.of(code)), recorded, true);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case USER_MISTAKE -> HttpStatus.UNPROCESSABLE_CONTENT;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case OUR_FAULT -> HttpStatus.SERVICE_UNAVAILABLE;
            case OTHER_SIDE -> HttpStatus.BAD_GATEWAY;
        };
    }
}
