package dk.norddjurs.plansync.settings;

import java.util.Arrays;
import java.util.Locale;

/** Enum constants as settings files write them: kebab case. */
final class Words {
    private Words() {}

    static <E extends Enum<E>> boolean isConstant(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> of(constant).equals(word));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant that the word stands for; the schema has let only known words through. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
