package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.AgreedPair;
import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Field;
import dk.norddjurs.plansync.plan.FieldRule;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Mode;
import dk.norddjurs.plansync.plan.Owner;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every combination of what the list says, the owner says, was agreed and was decided, with values at both edges of the
 * tolerance: as cases in a folder of files, through linker and reconciler, held against the {@link NineRules}.
 */
class EveryCombinationTests {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 4);
    private static final Field FIELD = Field.amountOf(2025);
    private static final Amount TOLERANCE = Amount.ofKroner(1);
    private static final Amount A = Amount.ofKroner(-500_000);
    private static final Amount AT_THE_EDGE = A.plus(TOLERANCE);
    private static final Amount BEYOND_THE_EDGE = AT_THE_EDGE.plus(new Amount(1));
    private static final List<@Nullable Amount> VALUES =
            Arrays.asList(null, A, AT_THE_EDGE, BEYOND_THE_EDGE, Amount.ZERO);

    private final Map<String, StringBuilder> files = new TreeMap<>();
    private final Map<Identity, String> wanted = new TreeMap<>(CoreAnswers.ORDER);
    private int number;

    @ParameterizedTest
    @EnumSource
    void comesOutAsTheNineRulesAreTold(Mode mode, @TempDir Path folder) throws IOException {
        file("rules.yaml").append("mode: ").append(word(mode)).append('\n');
        file("list.yaml").append("items:\n");
        file("budget.yaml").append("lines:\n");
        for (Amount list : VALUES) {
            for (Amount owner : VALUES) {
                pairs().forEach(agreed -> decisions(list, owner).forEach(decision -> {
                    add(mode, list, owner, agreed, decision, true);
                    if (owner == null) {
                        add(mode, list, owner, agreed, decision, false);
                    }
                }));
            }
        }
        Files.copy(Path.of("src/test/resources/cases/default-rules.yaml"), folder.resolve("default-rules.yaml"));
        Path combinations = Files.createDirectory(folder.resolve("every-combination"));
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Files.writeString(combinations.resolve(file.getKey()), file.getValue());
        }

        Map<Identity, String> found = CoreAnswers.of(Reconciler.reconcile(new CaseFolder(combinations).situation()));

        assertThat(number).isGreaterThan(10_000);
        wanted.forEach((place, answer) -> assertThat(found.get(place))
                .as(() -> place + ": " + told(place))
                .isEqualTo(answer));
        assertThat(found).hasSameSizeAs(wanted);
    }

    private static List<@Nullable AgreedPair> pairs() {
        List<@Nullable AgreedPair> pairs = new ArrayList<>();
        pairs.add(null);
        for (Amount list : VALUES) {
            for (Amount owner : VALUES) {
                pairs.add(new AgreedPair(list, owner, false));
                pairs.add(new AgreedPair(list, owner, true));
            }
        }
        return pairs;
    }

    /** None, and each choice on the values as they are, as they were before the list moved, and before the owner did. */
    private static List<@Nullable Decision> decisions(@Nullable Amount list, @Nullable Amount owner) {
        List<@Nullable Decision> decisions = new ArrayList<>();
        decisions.add(null);
        for (List<@Nullable Amount> seen : List.of(
                Arrays.asList(list, owner),
                Arrays.asList(list == A ? null : A, owner),
                Arrays.asList(list, owner == A ? null : A))) {
            Seen values = new Seen(Kind.FIRST_CONTACT, Reason.of("first-contact.budget"), seen.get(0), seen.get(1));
            decisions.add(new Decision(Choice.TAKE_OWNER, values, null));
            decisions.add(new Decision(Choice.KEEP_LIST, values, null));
            decisions.add(new Decision(Choice.SNOOZE, values, TODAY));
            decisions.add(new Decision(Choice.SNOOZE, values, TODAY.minusDays(1)));
        }
        return decisions;
    }

    private void add(
            Mode mode,
            @Nullable Amount list,
            @Nullable Amount owner,
            @Nullable AgreedPair agreed,
            @Nullable Decision decision,
            boolean expected) {
        number++;
        file("list.yaml")
                .append("  - { id: %d, title: Emne, psp-elements: XA-%d, section: %s%s }\n"
                        .formatted(
                                number,
                                number,
                                expected ? "Råderumsforslag" : "Hensigtserklæringer",
                                part(", amount-2025: ", list)));
        line(2026, Amount.ZERO);
        if (owner != null) {
            line(2025, owner);
        }
        if (agreed != null) {
            file("agreed.yaml")
                    .append("%d: { amount-2025: { accepted: %s%s%s } }\n"
                            .formatted(
                                    number,
                                    agreed.accepted(),
                                    part(", list: ", (Amount) agreed.list()),
                                    part(", owner: ", (Amount) agreed.owner())));
        }
        if (decision != null) {
            file("decisions.yaml")
                    .append("%d: { amount-2025: { choice: %s%s%s%s } }\n"
                            .formatted(
                                    number,
                                    decision.choice().id(),
                                    part(", list: ", (Amount) decision.seen().list()),
                                    part(", owner: ", (Amount) decision.seen().owner()),
                                    part(", until: ", decision.until())));
        }
        FieldRule rule = new FieldRule(FIELD, Owner.BUDGET, mode, TOLERANCE, false, 2025);
        String answer = new NineRules(rule, TODAY).answer(list, owner, agreed, expected, decision);
        if (!answer.equals("quiet")) {
            wanted.put(new Identity(new Subject.OfItem(new ItemId(number)), FIELD), answer);
        }
    }

    private void line(int year, Amount amount) {
        file("budget.yaml")
                .append("  - { row: %d, year: %d, psp: XA-%d, postings: %s }\n"
                        .formatted(2 * number + year % 2, year, number, amount));
    }

    private StringBuilder file(String name) {
        return files.computeIfAbsent(name, any -> new StringBuilder());
    }

    private static String part(String before, @Nullable Object value) {
        return value == null ? "" : before + value;
    }

    private static String word(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The lines of the files that make up a combination. */
    private String told(Identity place) {
        String id = place.subject().id().substring("item:".length());
        return files.values().stream()
                .flatMap(file -> file.toString().lines())
                .filter(line -> line.startsWith(id + ":")
                        || line.contains("id: " + id + ",")
                        || line.contains("XA-" + id + ","))
                .toList()
                .toString();
    }
}
