package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.Outbox;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.settings.Plans;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What was mailed, to whom, and whether it went out. */
@ConditionalOnWebApplication
@Controller
class MailPages {
    private static final int MAILS = 100;
    /** A mail brings its own styles, and may do nothing at all. */
    private static final String MAIL_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final Outbox outbox;
    private final Plans plans;
    private final PhraseBook phrases;

    MailPages(Outbox outbox, Plans plans, PhraseBook phrases) {
        this.outbox = outbox;
        this.plans = plans;
        this.phrases = phrases;
    }

    @GetMapping("/plans/{plan}/mails")
    String mails(@PathVariable String plan, Locale locale, Model model) {
        PlanId id = NotHere.orPlan(plan, plans).id();
        model.addAttribute(
                "mails",
                outbox.recent(id, MAILS).stream()
                        .map(mail -> MailView.of(mail, phrases.in(locale)))
                        .toList());
        model.addAttribute(
                "frame",
                new Frame("mails", id.value(), plans.all(), phrases.in(locale).language()));
        return "mails";
    }

    /** The mail itself, as its reader got it. */
    @GetMapping(value = "/mails/{id}", produces = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    String mail(@PathVariable String id, HttpServletResponse response) {
        Mail mail = RunNumber.of(id).flatMap(outbox::find).orElseThrow(() -> NotHere.mail(id));
        response.setHeader("Content-Security-Policy", MAIL_POLICY);
        return mail.letter().html();
    }
}
