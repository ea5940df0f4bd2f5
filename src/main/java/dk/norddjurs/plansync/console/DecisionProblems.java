package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.run.CannotDecide;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a decision was not taken through the REST API, as RFC 9457 has it, with a Danish sentence that says what to do. */
@ConditionalOnWebApplication
@RestControllerAdvice(assignableTypes = DecisionApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DecisionProblems {
    @ExceptionHandler
    ProblemDetail cannotDecide(CannotDecide problem) {
        return ProblemDetail.forStatusAndDetail(status(problem.why()), problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail unreadable(Wishes.Unreadable problem) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problem.getMessage());
    }

    /** The parser's own words may quote the request, so they are not passed on. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "Forespørgslens indhold kan ikke læses. Send JSON som {\"choice\":\"keep-list\",\"why\":\"…\"}.");
    }

    /** The answer to each of the reasons. */
    static HttpStatus status(CannotDecide.Why why) {
        return switch (why) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case SETTLED, MOVED, NOTHING -> HttpStatus.CONFLICT;
            case UNFIT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case BAD -> HttpStatus.BAD_REQUEST;
        };
    }
}
