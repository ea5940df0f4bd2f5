package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.run.DecisionFilter;
import dk.norddjurs.plansync.run.Wish;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what people and programs want to decide, and says in Danish what of it cannot be read. */
final class Wishes {
    private Wishes() {}

    /** It cannot be read; the message says what may stand there. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    static Wish wish(@Nullable String choice, @Nullable String until, @Nullable String why) {
        return new Wish(choice(choice), day(until), why == null ? "" : why);
    }

    /** @param choice the choice's name in kebab case */
    static Choice choice(@Nullable String choice) {
        return Arrays.stream(Choice.values())
                .filter(candidate -> candidate.id().equals(choice))
                .findFirst()
                .orElseThrow(() -> new Unreadable("Valget mangler eller er ukendt. Der kan vælges: "
                        + Arrays.stream(Choice.values()).map(Choice::id).collect(Collectors.joining(", ")) + "."));
    }

    private static @Nullable LocalDate day(@Nullable String until) {
        if (until == null || until.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(until.strip());
        } catch (DateTimeException e) {
            throw new Unreadable("Datoen kan ikke læses. Skriv den som 2025-08-01.");
        }
    }

    /** The filter; what is absent or blank lets all through. */
    static DecisionFilter filter(
            @Nullable String kind,
            @Nullable String section,
            @Nullable String committee,
            @Nullable String field,
            @Nullable String atMost) {
        return new DecisionFilter(
                isBlank(kind) ? null : kind(kind),
                orEmpty(section),
                orEmpty(committee),
                orEmpty(field),
                amount(atMost));
    }

    private static Kind kind(@Nullable String kind) {
        return Arrays.stream(Kind.values())
                .filter(candidate -> candidate.id().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Unreadable("Slagsen af afvigelse er ukendt. Se kind i /api/v1/openapi.yaml."));
    }

    /** Kroner, with a full stop or a comma before the øre. */
    private static @Nullable Amount amount(@Nullable String atMost) {
        if (atMost == null || atMost.isBlank()) {
            return null;
        }
        try {
            Amount amount = Amount.ofKroner(new BigDecimal(atMost.strip().replace(',', '.')));
            if (amount.oere() < 0) {
                throw new Unreadable("Forskellen kan ikke være negativ.");
            }
            return amount;
        } catch (ArithmeticException | NumberFormatException e) {
            throw new Unreadable("Forskellen kan ikke læses. Skriv den i kroner uden tusindtalsskiller, fx 1000,50.");
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
