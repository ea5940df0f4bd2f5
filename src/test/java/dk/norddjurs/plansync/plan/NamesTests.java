package dk.norddjurs.plansync.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class NamesTests {
    @Test
    void orderSpacesAndRepetitionsDoNotMatter() {
        assertThat(Names.of(List.of(" VPU", "BUU", "VPU ", ""))).isEqualTo(Names.of(List.of("BUU", "VPU")));
        assertThat(Names.of(List.of("VPU", "BUU"))).hasToString("BUU, VPU");
    }

    @Test
    void noNamesAreNoValue() {
        assertThat(Names.of(List.of())).isNull();
        assertThat(Names.of(List.of(" ", "\n"))).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new Names(new TreeSet<>(Set.of(" "))));
    }

    @Test
    void laterChangesOfTheSetDoNotReachTheValue() {
        SortedSet<String> names = new TreeSet<>(Set.of("BUU"));
        Names value = new Names(names);
        names.add("VPU");

        assertThat(value.names()).containsExactly("BUU");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> value.names().add("ØK"));
    }
}
