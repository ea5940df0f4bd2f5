package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.plan.Text;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class GuardTests {
    private final Guard guard = new Guard(new BigDecimal("0.29"), 5);

    @Test
    void letsExactlyTheShareThrough() {
        assertThat(guard.objection(29, 0, 100)).isEmpty();
        assertThat(guard.objection(30, 0, 100))
                .contains(Reason.of("guard.changing", new Text("30"), new Text("100"), new Text("29")));
    }

    @Test
    void stopsWhenMoreThanTheShareIsLost() {
        assertThat(guard.objection(0, 29, 100)).isEmpty();
        assertThat(guard.objection(0, 30, 100))
                .contains(Reason.of("guard.lost", new Text("30"), new Text("100"), new Text("29")));
    }

    @Test
    void namesTheLossFirst() {
        assertThat(guard.objection(100, 100, 100)).map(Reason::key).contains("guard.lost");
    }

    @Test
    void roundsAShareOfASmallPlanDown() {
        Guard strict = new Guard(new BigDecimal("0.29"), 0);

        assertThat(strict.objection(1, 0, 4)).isEmpty();
        assertThat(strict.objection(1, 0, 3)).isPresent();
    }

    @Test
    void aFewItemsMayAlwaysChange() {
        assertThat(guard.objection(5, 5, 0)).isEmpty();
        assertThat(guard.objection(6, 0, 0)).isPresent();
    }

    @Test
    void aShareOfNothingAndNoFewStopsEveryChange() {
        assertThat(new Guard(BigDecimal.ZERO, 0).objection(0, 0, 10)).isEmpty();
        assertThat(new Guard(BigDecimal.ZERO, 0).objection(1, 0, 10)).isPresent();
    }
}
