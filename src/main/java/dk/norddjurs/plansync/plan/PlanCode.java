package dk.norddjurs.plansync.plan;

import java.util.List;

/**
 * A code of the budget agreement, such as {@code R307(B)}. It is an attribute and no key.
 *
 * @param code    the code alone, in capitals and without spaces: what codes are compared by
 * @param flags   the letters in brackets behind it, as written; their meaning is not ours to guess
 * @param written the whole as it stood in the text
 */
public record PlanCode(String code, List<String> flags, String written) {}
