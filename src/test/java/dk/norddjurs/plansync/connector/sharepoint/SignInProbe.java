package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.SourceFailed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A process that signs in from its own surroundings, for the libraries read the environment for themselves. For each line
 * that it is given it prints, behind {@link #ANSWER}, the token, or the sentence that is told instead; whatever else it
 * prints is its log, with everything in it that is ever logged.
 */
final class SignInProbe {
    static final String ANSWER = "ANSWER ";

    private SignInProbe() {}

    public static void main(String[] args) throws IOException {
        SharePointSettings settings = new Binder(new MapConfigurationPropertySource(System.getProperties()))
                .bindOrCreate("plansync.sharepoint", SharePointSettings.class);
        GraphSignIn signIn = new GraphSignIn(settings);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (lines.readLine() != null) {
            out.println(ANSWER + answer(signIn));
        }
    }

    private static String answer(GraphSignIn signIn) {
        try {
            return signIn.token();
        } catch (SourceFailed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
