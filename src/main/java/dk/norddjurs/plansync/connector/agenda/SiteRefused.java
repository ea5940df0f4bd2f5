package dk.norddjurs.plansync.connector.agenda;

import java.net.URI;

/** The site did not give what was asked for. The message is for people, and holds nothing of the answer's text. */
final class SiteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean perhapsReplaced;

    private SiteRefused(String message, boolean perhapsReplaced) {
        super(message);
        this.perhapsReplaced = perhapsReplaced;
    }

    /** Whether the document may have got a new id: the old one then answers 500. */
    boolean perhapsReplaced() {
        return perhapsReplaced;
    }

    static SiteRefused noAnswer(URI uri, String error) {
        return new SiteRefused(
                "FirstAgenda svarer ikke på " + uri + " (" + error + "). Kontrollér adressen i"
                        + " plansync.agenda.firstagenda.base-url, og at serveren må kalde den; ellers prøves der igen ved"
                        + " næste kørsel.",
                false);
    }

    static SiteRefused givenUp(URI uri) {
        return new SiteRefused(
                "FirstAgenda blev ikke spurgt om " + uri
                        + ", fordi den holdt op med at svare undervejs. Der prøves igen" + " ved næste kørsel.",
                false);
    }

    static SiteRefused webPage(URI uri, int status) {
        return new SiteRefused(
                "FirstAgenda svarer med en webside i stedet for data på " + uri + " (HTTP " + status
                        + "). Kontrollér, at"
                        + " plansync.agenda.firstagenda.base-url er forsiden af kommunens FirstAgenda Publication, og at"
                        + " siden ikke er lukket for vedligehold.",
                false);
    }

    static SiteRefused noJson(URI uri) {
        return new SiteRefused(
                "FirstAgendas svar på " + uri + " er ufuldstændigt eller ikke gyldig JSON. Der prøves igen ved næste"
                        + " kørsel; kontakt leverandøren, hvis det bliver ved.",
                false);
    }

    static SiteRefused tooLarge(URI uri, int limit) {
        return new SiteRefused(
                "FirstAgendas svar på " + uri + " er større end " + (limit >> 20) + " MB og blev ikke læst. Kontakt"
                        + " leverandøren.",
                false);
    }

    static SiteRefused noPoints(URI uri) {
        return new SiteRefused(
                "Dagsordenen på " + uri
                        + " har ingen punkter. Åbn den, og se, om mødet er aflyst, eller om den er ved at"
                        + " blive lagt ud; der prøves igen ved næste kørsel.",
                false);
    }

    /** What a status other than 200 means. */
    static SiteRefused status(URI uri, int status) {
        String meaning = switch (status) {
            case 301, 302, 303, 307, 308 ->
                "sender videre fra %s, også efter at den anonyme cookie er hentet"
                        + " igen (HTTP %d). Kontrollér, at plansync.agenda.firstagenda.base-url er den endelige"
                        + " adresse.";
            case 401, 403 -> "afviser %s (HTTP %d). Spørg leverandøren, om siden spærrer for automatiske opslag.";
            case 404 -> "kender ikke %s (HTTP %d). Kontrollér plansync.agenda.firstagenda.base-url.";
            case 429, 503 ->
                "har for travlt til at svare på %s (HTTP %d). Sænk"
                        + " plansync.agenda.firstagenda.requests-per-minute, hvis det sker ofte; ellers prøves der"
                        + " igen ved næste kørsel.";
            default ->
                "fejler på %s (HTTP %d). Der prøves igen ved næste kørsel; kontakt leverandøren, hvis det"
                        + " bliver ved.";
        };
        return new SiteRefused("FirstAgenda " + meaning.formatted(uri, status), status == 500 || status == 404);
    }
}
