package dk.norddjurs.plansync.divergence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Day;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Moment;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.plan.Text;
import dk.norddjurs.plansync.plan.Value;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.reconcile.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTests {
    private static final Path CORE = Path.of("src/main/java/dk/norddjurs/plansync/reconcile");
    private static final Pattern KEY = Pattern.compile("[Rr]eason(?:\\.of)?\\(\\s*\"([a-z.-]+)\"");

    private final Wording danish = new Wording(Wording.DANISH);
    private final Wording english = new Wording(Locale.ENGLISH);

    @Test
    void amountsAreWrittenTheDanishWay() {
        assertThat(danish.of(new Amount(-50_000_000))).isEqualTo("−500.000 kr.");
        assertThat(danish.of(Amount.ofKroner(new BigDecimal("1234.5")))).isEqualTo("1.234,50 kr.");
        assertThat(english.of(new Amount(-50_000_000))).isEqualTo("DKK −500,000");
    }

    @Test
    void anAmountAtTheEndOfASentenceEndsItOnce() {
        Reason reason = Reason.of("still-differs.budget", new Amount(100), new Amount(200));

        assertThat(danish.of(reason)).isEqualTo("Listen siger 1 kr., budgettet 2 kr.");
    }

    @Test
    void datesAreWrittenOutAndNothingIsADash() {
        assertThat(danish.of(new Day(LocalDate.of(2025, 6, 10)))).isEqualTo("10. juni 2025");
        assertThat(danish.of((Value) null)).isEqualTo("–");
    }

    @Test
    void aValueThatLooksLikeAPlaceIsNotFilledIn() {
        Reason reason = Reason.of("still-differs.agenda", new Text("{1}"), new Text("x"));

        assertThat(danish.of(reason)).isEqualTo("Listen siger »{1}«, dagsordenen »x«.");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasANameAndANextStepInBothLanguages(Kind kind) {
        assertThat(danish.of(kind)).isNotBlank().isNotEqualTo(english.of(kind));
        assertThat(danish.nextStep(kind)).isNotBlank().isNotEqualTo(english.nextStep(kind));
    }

    @Test
    void everyReasonThatTheRulesGiveHasItsSentenceInBothLanguages() throws IOException {
        for (String bundle : new String[] {"divergence", "divergence_da"}) {
            String words = Files.readString(Path.of("src/main/resources/messages", bundle + ".properties"));
            Set<String> missing = new TreeSet<>(keys());
            missing.removeIf(
                    key -> words.contains("reason." + key + "=") || words.contains("reason." + key + ".budget="));
            assertThat(missing).as(bundle).isEmpty();
        }
    }

    private static Set<String> keys() throws IOException {
        try (Stream<Path> files = Files.list(CORE)) {
            Set<String> keys = new TreeSet<>();
            for (Path file : files.toList()) {
                keys.addAll(KEY.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()));
            }
            assertThat(keys).hasSizeGreaterThan(20);
            return keys;
        }
    }

    @Test
    void momentsAreWrittenWithTheirTime() {
        Moment moment = new Moment(OffsetDateTime.parse("2025-06-10T08:05+02:00"));

        assertThat(danish.of(moment)).isEqualTo("10. juni 2025 kl. 08.05");
        assertThat(english.of(moment)).isEqualTo("10 Jun 2025 08:05");
        assertThat(moment).hasToString("2025-06-10 08:05");
    }

    @Test
    void subjectsAreNamedForPeople() {
        assertThat(danish.of(new Subject.OfItem(new ItemId(7)), id -> "Aktindsigt"))
                .isEqualTo("Aktindsigt");
        assertThat(danish.of(new Subject.OfPoint("ØK", LocalDate.of(2025, 6, 10), "24/1"), id -> ""))
                .isEqualTo("ØK 10. juni 2025, 24/1");
        assertThat(danish.of(new Subject.OfLink(new ItemId(7), "code:R003"), id -> "Flådestyring"))
                .isEqualTo("Flådestyring: kobling");
        assertThat(danish.of(new Subject.OfSource("budget"), id -> "")).isEqualTo("Budgettet");
    }
}
