package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.run.CannotDecide;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.settings.Plans;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers with a page that says what to do, where one was asked for that there is not; the API has its own answers. */
@ConditionalOnWebApplication
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class PageProblems {
    private final Plans plans;
    private final PhraseBook phrases;

    PageProblems(Plans plans, PhraseBook phrases) {
        this.plans = plans;
        this.phrases = phrases;
    }

    @ExceptionHandler
    ModelAndView notHere(NotHere problem, Locale locale) {
        return page(HttpStatus.NOT_FOUND, "problem.not-here", problem, locale);
    }

    @ExceptionHandler
    ModelAndView nothingToApprove(Runs.NothingToApprove problem, Locale locale) {
        return page(HttpStatus.CONFLICT, "problem.nothing-to-approve", problem, locale);
    }

    @ExceptionHandler
    ModelAndView nothingToUndo(Runs.NothingToUndo problem, Locale locale) {
        return page(HttpStatus.CONFLICT, "problem.nothing-to-undo", problem, locale);
    }

    @ExceptionHandler
    ModelAndView notHeld(BudgetPages.NotHeld problem, Locale locale) {
        return page(HttpStatus.CONFLICT, "problem.not-held", problem, locale);
    }

    @ExceptionHandler
    ModelAndView cannotDecide(CannotDecide problem, Locale locale) {
        return page(DecisionProblems.status(problem.why()), "problem.cannot-decide", problem, locale);
    }

    @ExceptionHandler
    ModelAndView unreadable(Wishes.Unreadable problem, Locale locale) {
        return page(HttpStatus.BAD_REQUEST, "problem.cannot-decide", problem, locale);
    }

    private ModelAndView page(HttpStatus status, String title, Exception problem, Locale locale) {
        Phrases words = phrases.in(locale);
        ModelAndView page = new ModelAndView("problem", status);
        page.addObject("title", words.say(title));
        page.addObject("sentence", Objects.requireNonNullElse(problem.getMessage(), ""));
        page.addObject("frame", new Frame("problem", plans.all().get(0).id().value(), plans.all(), words.language()));
        return page;
    }
}
