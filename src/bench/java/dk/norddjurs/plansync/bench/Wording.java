package dk.norddjurs.plansync.bench;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes up titles, captions and texts, as a municipality's are: some words that many of them have, one that a few have,
 * and two that are nearly their own.
 */
final class Wording {
    private static final List<String> COMMON = List.of(
            "Renovering",
            "Drift",
            "Etablering",
            "Reduktion",
            "Styrket",
            "Fælles",
            "Optimering",
            "Analyse",
            "Evaluering",
            "Handleplan",
            "Pulje",
            "Indsats",
            "Tilskud",
            "Effektivisering",
            "Udvikling",
            "Samling",
            "Justering",
            "Omlægning",
            "Ny",
            "Flere");
    private static final List<String> PLACES = List.of(
            "Grenaa",
            "Auning",
            "Allingåbro",
            "Ørum",
            "Glesborg",
            "Ørsted",
            "Trustrup",
            "Vivild",
            "Fjellerup",
            "Bønnerup",
            "Anholt",
            "Gjerrild",
            "Voldby",
            "Nimtofte",
            "Kolind",
            "Holbækgård");
    private static final List<String> FIRST = List.of(
            "skole",
            "børne",
            "ældre",
            "idræts",
            "bibliotek",
            "havne",
            "vej",
            "klima",
            "energi",
            "sundheds",
            "ungdoms",
            "kultur",
            "natur",
            "bolig",
            "vand",
            "varme",
            "trafik",
            "plejehjems",
            "dagtilbuds",
            "køkken",
            "rengørings",
            "it",
            "velfærds",
            "turist",
            "museums",
            "park",
            "cykel",
            "strand",
            "skov",
            "affalds",
            "lærings",
            "fritids");
    private static final List<String> SECOND = List.of(
            "bygninger",
            "pladser",
            "midler",
            "området",
            "ydelser",
            "kørsel",
            "planen",
            "strategi",
            "huset",
            "stier",
            "hallen",
            "center",
            "anlæg",
            "vejledning",
            "støtte",
            "personale",
            "lokaler",
            "aftaler",
            "takster",
            "tilbud",
            "løsninger",
            "netværk",
            "teknologi",
            "projekt",
            "faciliteter",
            "indkøb",
            "vikarer",
            "forløb",
            "besøg",
            "brugere",
            "uddannelse",
            "målinger");
    private static final List<String> SENTENCES = List.of(
            "Sagen forelægges, så udvalget kan tage stilling til det videre forløb og til den foreslåede tidsplan.",
            "Forvaltningen har i samarbejde med de berørte områder udarbejdet et forslag til, hvordan opgaven løses.",
            "Udgiften i 2025 er 350.000 kr., som afholdes inden for den eksisterende ramme, jf. bilag 2.",
            "Høringen har været gennemført i perioden 3. marts til 28. marts 2025, og der er indkommet 12 høringssvar.",
            "Konsekvenserne for borgere, medarbejdere og økonomi fremgår af den vedlagte redegørelse.",
            "Der er tale om en videreførelse af den indsats, som kommunalbestyrelsen tidligere har besluttet.");

    private final SplittableRandom chance;

    Wording(SplittableRandom chance) {
        this.chance = chance;
    }

    /** Such as {@code Renovering af skolelokaler, vejbygningsanlæg og parkmidlershuset i Auning}. */
    String title() {
        return any(COMMON) + " af " + any(FIRST) + any(SECOND) + ", " + ownWord() + " og " + ownWord() + " i "
                + any(PLACES);
    }

    /** About as long as the text of a point is. */
    String paragraphs() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(any(SENTENCES)).append(' ').append(title()).append(".\n");
        }
        return text.toString();
    }

    private String ownWord() {
        return any(FIRST) + any(SECOND) + "s" + any(SECOND);
    }

    private String any(List<String> words) {
        return words.get(chance.nextInt(words.size()));
    }
}
