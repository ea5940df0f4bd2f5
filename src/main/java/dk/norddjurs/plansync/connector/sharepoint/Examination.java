package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.settings.PlanSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One examination of a plan's list, from signing in to writing. Each question rests on those before it. */
final class Examination {
    private static final int FORBIDDEN = 403;
    private static final int GONE = 404;

    private final GraphAccess graph;
    private final ListColumns columns;
    private final Directories directories;
    private final PlanSettings plan;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<TokenClaims> claims = Optional.empty();
    private @Nullable String broken;

    Examination(GraphAccess graph, ListColumns columns, Directories directories, PlanSettings plan) {
        this.graph = graph;
        this.columns = columns;
        this.directories = directories;
        this.plan = plan;
    }

    /** Something that is asked. It tells what it finds, and throws if nothing that rests on it can be asked. */
    private interface Question {
        void ask(String what);
    }

    List<Finding> carryOut() {
        ask("Loginnet", this::signIn);
        ask("Rettighederne", this::permissions);
        ask("Sitet", this::site);
        ask("Listen", this::list);
        ask("Kolonnerne", this::columns);
        ask("Læsningen", this::reading);
        ask("Skrivningen", this::writing);
        return List.copyOf(findings);
    }

    private void ask(String what, Question question) {
        if (broken != null) {
            notAsked(what, broken);
            return;
        }
        try {
            question.ask(what);
        } catch (RuntimeException e) {
            tell(what, State.FAILED, String.valueOf(e.getMessage()));
            broken = what;
        }
    }

    private void notAsked(String what, String failed) {
        tell(what, State.NOT_ASKED, "ikke spurgt, fordi " + failed.toLowerCase(Locale.ROOT) + " fejlede");
    }

    private void tell(String what, State state, String says) {
        findings.add(new Finding(what, state, says));
    }

    private void signIn(String what) {
        claims = TokenClaims.of(graph.signIn().token());
        String who = claims.map(one -> "som programmet " + one.application() + " i lejeren " + one.tenant())
                .orElse("med et token, som ikke siger, hvem det er givet til");
        tell(what, State.OK, who + " (sign-in: " + graph.settings().signInWord() + ")");
    }

    private void permissions(String what) {
        if (claims.isEmpty()) {
            tell(what, State.NOT_PROVEN, "tokenet siger ikke, hvilke rettigheder det har");
        } else {
            tell(what, claims.get().judgement(), claims.get().judged());
        }
    }

    private void site(String what) {
        GraphAnswer answer = graph.get(() -> new SiteRequests(graph, plan.list().site()).site());
        if (answer.status() == FORBIDDEN || answer.status() == GONE) {
            throw GraphFault.shut(
                    answer,
                    SiteGrant.give(graph.settings(), client(), plan.list().site()));
        }
        tell(what, State.OK, answer.object().path("webUrl").asString("") + " svarer");
    }

    /** The id that roles are given to: as it is configured, else as Entra ID knows us. */
    private @Nullable String client() {
        String configured = graph.settings().clientId();
        return configured != null
                ? configured
                : claims.map(TokenClaims::application)
                        .filter(id -> !id.isEmpty())
                        .orElse(null);
    }

    private void list(String what) {
        ListRequests requests = new ListRequests(graph, plan.list());
        GraphAnswer answer = graph.get(requests::list);
        if (answer.status() == GONE) {
            throw GraphFault.failed("Sitet har ingen liste med det id, som står i plan " + plan.id() + "s fil ("
                    + plan.list().list() + "). Ret det; er listen slettet, så hent den i sitets papirkurv, eller fjern"
                    + " linjen, og lav en ny med: plansync list create.");
        }
        JsonNode list = answer.object();
        tell(
                what,
                State.OK,
                "»" + list.path("displayName").asString("") + "« på "
                        + list.path("webUrl").asString(""));
    }

    /** Columns that do not fit keep nobody from reading, so the next questions are asked all the same. */
    private void columns(String what) {
        List<String> faults = columns.faults(plan);
        faults.forEach(fault -> tell(what, State.FAILED, fault));
        if (faults.isEmpty()) {
            tell(what, State.OK, "alle " + plan.fields().size() + " er der og har en type, der passer");
        }
        if (plan.fields().stream().anyMatch(field -> Shape.refersToOthers(field.type()))) {
            names("Navnene", faults.isEmpty());
        }
    }

    private void names(String what, boolean known) {
        if (!known) {
            notAsked(what, "Kolonnerne");
            return;
        }
        try {
            Matching matching = columns.matchKnown(plan);
            matching.columns().stream()
                    .map(MatchedColumn::target)
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(target -> directories.of(matching.site(), target, directories.now()));
            tell(what, State.OK, "de personer og rækker, som listen henviser til, kan læses");
        } catch (SourceFailed e) {
            tell(what, State.FAILED, String.valueOf(e.getMessage()));
        }
    }

    private void reading(String what) {
        GraphAnswer answer = graph.get(() -> new ListRequests(graph, plan.list()).latest());
        if (answer.object().path("@odata.deltaLink").asString("").isEmpty()) {
            throw GraphFault.strange(answer, "det siger ikke, hvor næste læsning skal begynde");
        }
        tell(what, State.OK, "listen kan læses; der blev spurgt, uden at rækkerne blev hentet");
    }

    private void writing(String what) {
        Optional<String> everywhere = claims.flatMap(TokenClaims::writingEverywhere);
        if (everywhere.isPresent()) {
            tell(what, State.OK, "tokenets " + everywhere.get() + " tillader det");
        } else {
            tell(
                    what,
                    State.NOT_PROVEN,
                    "ikke bevist, for Graph siger ikke, om rollen på sitet er write eller kun read. Den første skrivning"
                            + " viser det; bliver den afvist med 403, så giv programmet rollen write");
        }
    }
}
