package dk.norddjurs.plansync.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dk.norddjurs.plansync.Plansync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is of the code as it stands today. Whether the bugs are caught, {@link PlantedBugsCaught} shows. */
class PlantedBugsTests {
    static List<PlantedBug> all() {
        return Catalogue.all();
    }

    @Test
    void thereAreEnough() {
        assertThat(all()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachStillFitsItsSource(PlantedBug bug) throws ReflectiveOperationException {
        assertThatCode(bug::sabotaged).doesNotThrowAnyException();
        assertThat(bug.thought()).endsWith(".");
        if (!Set.of("simulation", "core").contains(bug.by())) {
            assertThat(Class.forName(Plansync.class.getPackageName() + "." + bug.by()))
                    .as("who catches it")
                    .isNotNull();
        }
    }

    @Test
    void allCompile(@TempDir Path into) throws IOException {
        try (Sabotage sabotage = new Sabotage()) {
            for (List<PlantedBug> round : rounds()) {
                sabotage.compile(round, into);
            }
        }
        assertThat(into).isNotEmptyDirectory();
    }

    /** Few compilations instead of many: in each of them, one bug of a source at most. */
    private static Iterable<List<PlantedBug>> rounds() {
        Map<String, Integer> ofSource = new HashMap<>();
        Map<Integer, List<PlantedBug>> rounds = new TreeMap<>();
        all().forEach(bug -> rounds.computeIfAbsent(
                        ofSource.merge(bug.source(), 1, Integer::sum), round -> new ArrayList<>())
                .add(bug));
        return rounds.values();
    }
}
