package dk.norddjurs.plansync.connector.sharepoint;

import com.azure.identity.CredentialUnavailableException;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.snapshot.Source;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Says in Danish why signing in failed, and what to do. Entra ID's own text is left out: of it only the code is told, and
 * the failure itself is not handed on, for it may quote what was sent.
 */
final class EntraFault {
    private static final Pattern CODE = Pattern.compile("AADSTS(\\d{4,8})");
    private static final int DEEPEST = 20;

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry(
                    "7000215",
                    "hemmeligheden er forkert. Sæt client-secret til hemmelighedens værdi (Value), ikke dens id"
                            + " (Secret ID)"),
            Map.entry(
                    "7000222",
                    "hemmeligheden er udløbet. Lav en ny under Certificates & secrets, og sæt client-secret til den"),
            Map.entry(
                    "700027",
                    "certifikatet kendes ikke, er udløbet eller passer ikke til sin nøgle. Læg den offentlige del op"
                            + " under Certificates & secrets, eller forny certifikatet"),
            Map.entry("700016", "programmet findes ikke i den lejer. Kontrollér client-id og tenant-id"),
            Map.entry("90002", "lejeren findes ikke. Kontrollér tenant-id, og om authority-host er den rigtige sky"),
            Map.entry("900023", "tenant-id er hverken et id eller et domænenavn. Ret det"),
            Map.entry("7000112", "programmet er slået fra. Slå det til under Enterprise applications"),
            Map.entry(
                    "70021",
                    "ingen federated credential på programmet passer til podden. Opret en med klyngens udsteder,"
                            + " subject system:serviceaccount:<namespace>:<konto> og audience"
                            + " api://AzureADTokenExchange"),
            Map.entry(
                    "700213",
                    "ingen federated credential på programmet passer til poddens subject. Ret den til"
                            + " system:serviceaccount:<namespace>:<konto>"),
            Map.entry(
                    "700211", "ingen federated credential på programmet passer til klyngens udsteder. Ret dens issuer"),
            Map.entry(
                    "700212",
                    "ingen federated credential på programmet passer til tokenets audience. Ret den til"
                            + " api://AzureADTokenExchange"),
            Map.entry("700024", "anmodningen er for gammel eller fra fremtiden. Stil serverens ur"),
            Map.entry(
                    "500011",
                    "Microsoft Graph findes ikke i den lejer under det navn. Kontrollér base-url, og at authority-host"
                            + " hører til samme sky"),
            Map.entry(
                    "53003",
                    "en Conditional Access-politik spærrer. Undtag programmet, eller tillad serverens adresse"));

    private EntraFault() {}

    /** A setting or variable that this way to sign in needs. */
    static SourceFailed lacks(String what) {
        return failed("Der kan ikke logges ind hos Microsoft, for der mangler " + what + ".");
    }

    static SourceFailed failed(String message) {
        return new SourceFailed(Source.LIST, message);
    }

    /** What a failure means. */
    static SourceFailed of(SharePointSettings settings, Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .toList();
        Optional<SourceFailed> own = causes.stream()
                .filter(SourceFailed.class::isInstance)
                .map(SourceFailed.class::cast)
                .findFirst();
        return own.orElseGet(() -> failed("Kunne ikke logge ind hos Microsoft med plansync.sharepoint.sign-in="
                + settings.signInWord() + ": "
                + code(causes).map(EntraFault::refused).orElseGet(() -> unanswered(settings, causes))
                + "."));
    }

    private static Optional<String> code(List<Throwable> causes) {
        return causes.stream()
                .map(cause -> CODE.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static String refused(String code) {
        String meaning =
                MEANINGS.getOrDefault(code, "slå koden op på https://login.microsoftonline.com/error?code=" + code);
        return meaning + " (AADSTS" + code + ")";
    }

    private static String unanswered(SharePointSettings settings, List<Throwable> causes) {
        if (has(causes, SSLException.class)) {
            return settings.authority() + " har et servercertifikat, som denne maskine ikke stoler på. Bryder en proxy"
                    + " krypteringen, så læg dens rodcertifikat i Javas truststore";
        }
        if (has(causes, UnknownHostException.class)
                || has(causes, ConnectException.class)
                || has(causes, SocketTimeoutException.class)
                || has(causes, HttpTimeoutException.class)) {
            return whom(settings) + " kunne ikke nås. Kontrollér netværk, proxy og navneopslag";
        }
        if (settings.signIn() == SharePointSettings.SignIn.MANAGED
                || has(causes, CredentialUnavailableException.class)) {
            return whom(settings) + " gav intet token. Kontrollér, at identiteten er knyttet til maskinen, og at"
                    + " client-id er dens, hvis der er flere";
        }
        return settings.signIn() == SharePointSettings.SignIn.CERTIFICATE
                ? "filen " + settings.certificate()
                        + " kunne ikke bruges. Den skal være PEM med både certifikat og nøgle,"
                        + " eller PFX, hvis kodeord står i client-secret"
                : "svaret var ikke til at forstå. Kontrollér tenant-id, client-id og authority-host";
    }

    private static String whom(SharePointSettings settings) {
        return settings.signIn() == SharePointSettings.SignIn.MANAGED
                ? "maskinens tjeneste for managed identity"
                : settings.authority();
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
