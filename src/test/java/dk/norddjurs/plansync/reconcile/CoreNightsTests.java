package dk.norddjurs.plansync.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreNightsTests {
    @Test
    void someHundredPlansAreAnsweredAsTheRulesWorkedOutAnewSay() {
        int nights = 0;
        for (int seed = 0; seed < 300; seed++) {
            nights += new CoreNights(seed).play(10);
        }

        assertThat(nights).isEqualTo(300 * 14);
    }
}
