package dk.norddjurs.plansync.sandbox.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens in the links that the sandbox gives: each carries its query, as Graph's do. */
final class DeltaTokens {
    private final Map<String, Token> tokens = new HashMap<>();
    private @Nullable String expired;

    /**
     * Where an enumeration stands.
     *
     * @param rows   the rows that are still to be told
     * @param upTo   the change at which the enumeration began, from which the next one goes on
     * @param select the internal names that were asked for
     * @param size   how many rows a page holds
     */
    record Token(String list, List<String> rows, long upTo, Set<String> select, int size) {}

    String give(Token token) {
        String name = "t" + (tokens.size() + 1) + "x" + Integer.toHexString(token.hashCode());
        tokens.put(name, token);
        return name;
    }

    Optional<Token> take(String name) {
        return Optional.ofNullable(tokens.get(name));
    }

    /** All tokens given so far want the list to be read anew. */
    void expire(String code) {
        tokens.clear();
        expired = code;
    }

    String expiryCode() {
        return expired == null ? "resyncChangesApplyDifferences" : expired;
    }
}
