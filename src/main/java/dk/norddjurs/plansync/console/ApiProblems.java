package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.run.Runs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Problems of the REST API, as RFC 9457 has them, with a Danish sentence that says what to do. */
@ConditionalOnWebApplication
@RestControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiProblems {
    @ExceptionHandler
    ProblemDetail notHere(NotHere problem) {
        return problem(HttpStatus.NOT_FOUND, problem.getMessage());
    }

    @ExceptionHandler
    ProblemDetail nothingToApprove(Runs.NothingToApprove problem) {
        return problem(
                HttpStatus.CONFLICT,
                problem.getMessage() + " Se på kørslen, om den blev standset, eller bed om en ny kørsel.");
    }

    @ExceptionHandler
    ProblemDetail nothingToUndo(Runs.NothingToUndo problem) {
        return problem(HttpStatus.CONFLICT, problem.getMessage());
    }

    /** The parser's own words may quote the request, so they are not passed on. */
    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException problem) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "Forespørgslens indhold kan ikke læses. Send JSON som {\"dryRun\":true}, eller intet indhold.");
    }

    @ExceptionHandler
    ProblemDetail otherType(HttpMediaTypeNotSupportedException problem) {
        return problem(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "Indholdet skal være JSON. Send det med overskriften Content-Type: application/json.");
    }

    @ExceptionHandler
    ProblemDetail badParameter(MethodArgumentTypeMismatchException problem) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "Parameteren »" + problem.getName() + "« har en ukendt værdi. Se /api/v1/openapi.yaml.");
    }

    @ExceptionHandler
    ProblemDetail badMoment(At.BadMoment problem) {
        return problem(HttpStatus.BAD_REQUEST, problem.getMessage());
    }

    private static ProblemDetail problem(HttpStatus status, @Nullable String sentence) {
        return ProblemDetail.forStatusAndDetail(status, sentence);
    }
}
