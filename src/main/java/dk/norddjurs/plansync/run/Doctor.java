package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.AgendaReader;
import dk.norddjurs.plansync.connector.BudgetSupply;
import dk.norddjurs.plansync.connector.PlanListCheck;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Asks every system a harmless question. */
@Component
public class Doctor {
    private final Plans plans;
    private final PlanListCheck list;
    private final List<BudgetSupply> supplies;
    private final AcceptedExports exports;
    private final ObjectProvider<AgendaReader> agenda;
    private final ObjectProvider<JavaMailSender> mail;
    private final JdbcClient database;
    private final Clock clock;

    Doctor(
            Plans plans,
            PlanListCheck list,
            List<BudgetSupply> supplies,
            AcceptedExports exports,
            ObjectProvider<AgendaReader> agenda,
            ObjectProvider<JavaMailSender> mail,
            DataSource database,
            Clock clock) {
        this.plans = plans;
        this.list = list;
        this.supplies = supplies;
        this.exports = exports;
        this.agenda = agenda;
        this.mail = mail;
        this.database = JdbcClient.create(database);
        this.clock = clock;
    }

    /**
     * One question and its answer.
     *
     * @param what  what was asked
     * @param state how it ended
     * @param says  what was found, or what is wrong and what to do; perhaps empty
     */
    public record Check(String what, State state, String says) {
        /** Whether nothing stands in the way: false where that could not be asked, true where nobody can tell. */
        public boolean isOk() {
            return state != State.FAILED && state != State.NOT_ASKED;
        }
    }

    /** Asks all of them, also when one fails. Changes nothing. */
    public List<Check> examine() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("Databasen", this::databaseVersion));
        for (PlanSettings plan : plans.all()) {
            checks.addAll(listOf(plan));
            checks.add(check("Budgettet til plan " + plan.id(), () -> newestExport(plan)));
        }
        supplies.forEach(supply ->
                supply.examine().forEach(found -> checks.add(new Check(found.what(), found.state(), found.says()))));
        checks.add(check("Dagsordenerne", this::meetings));
        checks.add(check("Mailserveren", this::mailServer));
        return checks;
    }

    private static Check check(String what, Supplier<String> question) {
        try {
            return new Check(what, State.OK, question.get());
        } catch (RuntimeException e) {
            return new Check(what, State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private String databaseVersion() {
        return "PostgreSQL "
                + database.sql("show server_version").query(String.class).single();
    }

    private List<Check> listOf(PlanSettings plan) {
        return list.examine(plan).stream()
                .map(found -> new Check(found.what() + " til plan " + plan.id(), found.state(), found.says()))
                .toList();
    }

    private String newestExport(PlanSettings plan) {
        exports.held(plan.budget().profile()).ifPresent(held -> {
            throw new IllegalStateException(held.file() + " er holdt tilbage. " + held.reason());
        });
        return exports.newest(plan.budget().profile(), line -> false)
                .map(export -> export.file() + ", " + export.lines().size() + " linjer")
                .orElseThrow(() -> new IllegalStateException("Der er endnu ikke modtaget noget udtræk til profilen »"
                        + plan.budget().profile() + "«. Læg et i mappen af samme navn i indbakken."));
    }

    private String meetings() {
        AgendaReader reader = agenda.getIfAvailable();
        if (reader == null) {
            return "intet dagsordensystem er sat op";
        }
        LocalDate today = LocalDate.now(clock);
        return reader.read(new TimeWindow(today, today.plusDays(1))).meetings().size() + " møder i dag og i morgen";
    }

    private String mailServer() {
        return Optional.ofNullable(mail.getIfAvailable())
                .filter(JavaMailSenderImpl.class::isInstance)
                .map(JavaMailSenderImpl.class::cast)
                .map(Doctor::answers)
                .orElse("ingen mailserver er sat op; mails bliver liggende");
    }

    private static String answers(JavaMailSenderImpl sender) {
        try {
            sender.testConnection();
            return sender.getHost() + " svarer";
        } catch (MessagingException e) {
            throw new IllegalStateException(
                    "Mailserveren " + sender.getHost() + " svarer ikke: " + e.getMessage() + ". Se spring.mail.host.",
                    e);
        }
    }
}
