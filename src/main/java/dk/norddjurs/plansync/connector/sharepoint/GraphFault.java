package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Says in Danish what is wrong with an answer, where, and what to do. */
final class GraphFault {
    private GraphFault() {}

    /** The fault of a status that is not the expected one. */
    static SourceFailed status(GraphAnswer answer) {
        if (answer.isNotYet()) {
            return failed(
                    "plansync spørger ikke SharePoint lige nu, for det har brugt de enheder, som det må bruge i et"
                            + " minut (plansync.sharepoint.units-per-minute), eller SharePoint har bedt om en pause. Der er"
                            + " plads igen om " + answer.asked().toSeconds() + " sekunder, og så længe tillader"
                            + " plansync.sharepoint.max-wait ikke at vente. Kør igen derefter.");
        }
        String said = "SharePoint svarede " + answer.status() + bracketed(code(answer)) + " på " + answer.url() + ". ";
        return failed(said + advice(answer.status()) + pause(answer));
    }

    /** The fault of an answer that is no JSON, or only a part of it. */
    static SourceFailed notJson(GraphAnswer answer) {
        String type = Optional.ofNullable(answer.header("content-type")).orElse("uden angivet type");
        return failed("SharePoint svarede " + answer.status() + " på " + answer.url()
                + ", men svaret er ikke gyldig JSON (" + type + ", "
                + answer.body().length()
                + " tegn): det er afkortet, eller en proxy eller loginside svarer i stedet."
                + " Intet er læst; prøv igen, og kontrollér plansync.sharepoint.base-url og netværket.");
    }

    /** The fault of an answer whose JSON is not what Graph's documentation says. */
    static SourceFailed strange(GraphAnswer answer, String what) {
        return failed("SharePoint svarede " + answer.status() + " på " + answer.url() + ", men " + what
                + ". Intet er læst, og det gamle mærke gælder stadig; prøv igen, og kontakt driften, hvis det bliver"
                + " ved.");
    }

    /** Something was to be made, was not, and is not there. */
    static SourceFailed notMade(GraphAnswer answer) {
        return failed(
                "SharePoint svarede " + answer.status() + bracketed(code(answer)) + " på " + answer.url()
                        + ", og det, der skulle laves, er der ikke. Kør kommandoen igen om lidt; det, der er lavet, bliver fundet.");
    }

    /** Lists and columns need more than the role write. */
    static SourceFailed mayNotManage(SharePointSettings settings, String site) {
        return failed(
                "plansync må ikke lave lister og kolonner på sitet (403): det kræver rollen manage, mens den daglige"
                        + " drift kun kræver write. " + SiteGrant.raise(settings, site));
    }

    /** The site is not ours to see. */
    static SourceFailed shut(GraphAnswer answer, String grant) {
        return failed("SharePoint svarede " + answer.status() + bracketed(code(answer)) + " på " + answer.url()
                + ": plansync har ingen rolle på sitet, eller det findes ikke. Kontrollér list: site i planens fil. "
                + grant);
    }

    /** A national cloud can be signed in to, and then offers no delta. */
    static SourceFailed noDelta(SharePointSettings settings) {
        return failed("Microsofts nationale sky (" + settings.baseUrl().getHost()
                + ") tilbyder ikke delta, som plansync læser listen med. Listen kan ikke læses der; læg planens site i den"
                + " globale sky, og sæt plansync.sharepoint.base-url til https://graph.microsoft.com/v1.0.");
    }

    static SourceFailed failed(String message) {
        return new SourceFailed(Source.LIST, message);
    }

    private static String advice(int status) {
        return switch (status) {
            case 401 ->
                "Loginnet blev afvist: kontrollér plansync.sharepoint.sign-in, tenant-id og client-id, og at hemmeligheden"
                        + " eller certifikatet ikke er udløbet.";
            case 403 ->
                "plansync har ikke adgang: giv programmet Sites.Selected og rollen write på sitet. Hvordan, siger: plansync doctor.";
            case 404 ->
                "Sitet eller listen findes ikke, eller plansync må ikke se den: kontrollér site og list i planens fil, og"
                        + " om listen er slettet.";
            case 410 -> "Listen bad gentagne gange om at blive læst forfra: prøv igen senere.";
            case 429, 503 ->
                "SharePoint har for travlt, også efter den ventetid, som plansync.sharepoint.max-wait tillader: prøv igen"
                        + " senere.";
            case 500, 502, 504 ->
                "Det er en fejl hos Microsoft: prøv igen senere, og se Microsofts driftsstatus, hvis det bliver ved.";
            default -> "Kontrollér plansync.sharepoint.base-url, og site og list i planens fil.";
        };
    }

    private static String pause(GraphAnswer answer) {
        long seconds = answer.isPassing() ? answer.asked().toSeconds() : 0;
        return seconds == 0 ? "" : " Den bad om en pause på " + seconds + " sekunder.";
    }

    private static String bracketed(String code) {
        return code.isEmpty() ? "" : " (" + code + ")";
    }

    /** Graph's own code for the error, which is a word and never data, or the empty string. */
    static String code(GraphAnswer answer) {
        return answer.tryObject()
                .map(body -> body.path("error").path("code"))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(code -> code.matches("[A-Za-z][A-Za-z0-9_.]{0,80}"))
                .orElse("");
    }
}
