package dk.norddjurs.plansync.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the fuzzer begins with, what it has found, and a few thousand damages of them: each ends well. */
class SeedsTests {
    private static final int DAMAGES = 300;

    static List<FuzzTarget> targets() {
        return FuzzTarget.ALL;
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(60)
    void everySeedAndItsDamagesEndWell(FuzzTarget target) {
        Random chance = new Random(20_260_302);
        for (byte[] seed : target.seeds()) {
            target.call(seed);
            for (int i = 0; i < DAMAGES; i++) {
                target.call(damaged(seed, chance));
            }
        }
    }

    private static byte[] damaged(byte[] seed, Random chance) {
        byte[] damaged = Arrays.copyOf(seed, chance.nextInt(4) == 0 ? chance.nextInt(seed.length + 1) : seed.length);
        for (int i = chance.nextInt(4); i >= 0 && damaged.length > 0; i--) {
            int at = chance.nextInt(damaged.length);
            damaged[at] = (byte) (chance.nextBoolean() ? chance.nextInt(256) : damaged[at] ^ 1 << chance.nextInt(8));
        }
        return damaged;
    }
}
