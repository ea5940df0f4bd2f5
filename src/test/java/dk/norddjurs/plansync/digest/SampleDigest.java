package dk.norddjurs.plansync.digest;

import dk.norddjurs.plansync.digest.Digest.Ahead;
import dk.norddjurs.plansync.digest.Digest.Change;
import dk.norddjurs.plansync.digest.Digest.Finding;
import dk.norddjurs.plansync.digest.Digest.Gap;
import dk.norddjurs.plansync.digest.Digest.Item;
import dk.norddjurs.plansync.digest.Digest.Matter;
import dk.norddjurs.plansync.digest.Digest.Moved;
import dk.norddjurs.plansync.divergence.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Digests of an ordinary week. */
final class SampleDigest {
    static final LocalDate DAY = LocalDate.of(2025, 6, 4);

    static final Item DEMENTIA = new Item("Samling af demensindsatsen i Glesborg", "R706", "VPU");
    static final Item ABSENCE = new Item("Investering i fraværsindsatsen på BUU", "R307(B)", "BUU");
    static final Item FLEET = new Item("Flådestyring", "R003(I)(B)", "ØK");
    static final Item SETTLING = new Item("Bosætningskampagne", "", "ØK, KB");
    static final Item SPACE = new Item("Arbejde med kloge m2", "", "ØK, KB");

    private SampleDigest() {}

    static Digest week() {
        return of(
                Wording.DANISH,
                DAY.minusDays(7),
                List.of(
                        new Change(
                                FLEET,
                                false,
                                List.of(
                                        new Moved("Beløb 2025", "−500.000\u00a0kr.", "−450.000\u00a0kr.", "budgettet"),
                                        new Moved("Status", "ikke startet", "i gang", "listen"))),
                        new Change(SPACE, true, List.of()),
                        new Change(
                                DEMENTIA,
                                false,
                                List.of(new Moved("Næste behandling", null, "VPU 12.06.2025", "dagsordenen")))),
                List.of(
                        matter(
                                DEMENTIA,
                                finding(
                                        "Beløb 2026",
                                        "Beløb afviger",
                                        "Budgettet er ændret fra −1.200.000\u00a0kr. til −900.000\u00a0kr.; listen"
                                                + " siger stadig −1.200.000\u00a0kr.",
                                        "Find ud af, hvilket af de to tal der er rigtigt, og ret det andet.",
                                        0)),
                        matter(
                                ABSENCE,
                                finding(
                                        "",
                                        "Planlagt, men ikke på en dagsorden",
                                        "Planen venter behandling i BUU: maj 2025. Møderne er holdt, og punktet stod"
                                                + " ikke på dagsordenen.",
                                        "Aftal et nyt møde med udvalgssekretæren, og ret den planlagte behandling.",
                                        2))),
                List.of(matter(
                        SETTLING,
                        finding(
                                "Beløb 2025",
                                "Rettet i listen",
                                "Listen er ændret.",
                                "Afgør, om listen eller det andet system har ret.",
                                12))),
                List.of(new Gap(
                        "Budgettet",
                        LocalDate.of(2025, 6, 2),
                        "Det nyeste budgetudtræk, budget-2025-04.csv, er mere end 35 dage gammelt.",
                        true)));
    }

    /** The same week, told for the first time. */
    static Digest first() {
        return of(Wording.DANISH, null, List.of(), week().fresh(), List.of(), List.of());
    }

    static Digest quiet() {
        return of(Wording.DANISH, DAY.minusDays(1), List.of(), List.of(), List.of(), List.of());
    }

    static Digest of(
            Locale language,
            @Nullable LocalDate since,
            List<Change> changes,
            List<Matter> fresh,
            List<Matter> staying,
            List<Gap> unchecked) {
        return new Digest(
                language,
                "Udmøntningsplan 2025-2028",
                DAY,
                since,
                87,
                changes,
                fresh,
                staying,
                since == null || changes.isEmpty() ? List.of() : List.of(settled()),
                4,
                2,
                unchecked,
                List.of(
                        new Ahead(LocalDate.of(2025, 6, 10), "", "Økonomiudvalget", List.of(SPACE, FLEET)),
                        new Ahead(LocalDate.of(2025, 6, 12), "", "Voksen- og Plejeudvalget", List.of(DEMENTIA)),
                        new Ahead(DAY, "2. kvartal 2025", "Børne- og Ungdomsudvalget", List.of(ABSENCE))),
                6);
    }

    static Matter matter(Item item, Finding... findings) {
        return new Matter(item, List.of(findings));
    }

    static Finding finding(String column, String kind, String reason, String next, int days) {
        return new Finding(column, kind, reason, next, days);
    }

    private static Matter settled() {
        return matter(
                new Item("Pulje til udvikling og velfærdsteknologi", "R112", "VPU"),
                finding("Beløb 2025", "Beløb afviger", "Listen sagde noget andet.", "Ret det.", 20));
    }
}
