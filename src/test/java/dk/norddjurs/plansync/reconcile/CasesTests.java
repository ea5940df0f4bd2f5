package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every folder of cases: what was agreed, what each system says, and exactly what must come out. */
class CasesTests {
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TestFactory
    Stream<DynamicTest> comesOutAsTheFolderSays() throws Exception {
        try (Stream<Path> folders = Files.list(CASES)) {
            List<CaseFolder> cases = folders.filter(Files::isDirectory)
                    .sorted()
                    .map(CaseFolder::new)
                    .toList();
            assertThat(cases).hasSizeGreaterThan(20);
            return cases.stream().map(CasesTests::test);
        }
    }

    private static DynamicTest test(CaseFolder folder) {
        return DynamicTest.dynamicTest(folder.folder().getFileName().toString(), () -> {
            Outcome outcome = Reconciler.reconcile(folder.situation());

            assertThat(String.join("\n", CaseOutcome.of(outcome, folder.expected())))
                    .as("%s: %s", folder.folder().getFileName(), folder.proves())
                    .isEqualTo(String.join("\n", CaseOutcome.expected(folder.expected())));
            assertThat(Reconciler.reconcile(folder.sieved()))
                    .as("with the lines alone that may concern the plan")
                    .isEqualTo(outcome);
            assertThat(outcome.divergences().stream()
                            .map(one -> one.subject().id() + " " + one.field())
                            .toList())
                    .as("each finding has an identity of its own")
                    .doesNotHaveDuplicates();
        });
    }
}
