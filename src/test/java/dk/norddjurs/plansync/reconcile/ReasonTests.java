package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Amount;
import dk.norddjurs.plansync.plan.Flag;
import dk.norddjurs.plansync.plan.Names;
import dk.norddjurs.plansync.plan.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonTests {
    static Stream<Reason> reasons() {
        return Stream.of(
                Reason.of("bare"),
                Reason.of("amounts", new Amount(-50_000_001), Amount.ZERO),
                Reason.of("names", Names.of(List.of("XA-1", "XA-2")), new Flag(true)),
                Reason.of("two-lines", new Text("først\nså"), new Text("til sidst")),
                Reason.of("looks-like-the-end", new Text("a\n¦\ntext:b"), new Text("a\n¦¦\n¦")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whatIsWrittenIsReadBack(Reason reason) {
        assertThat(Reason.read(reason.written())).isEqualTo(reason);
    }
}
