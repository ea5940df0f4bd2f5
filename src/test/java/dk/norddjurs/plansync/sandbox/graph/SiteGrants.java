package dk.norddjurs.plansync.sandbox.graph;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the application may do on each site: its own permission is Sites.Selected, which alone opens nothing. */
final class SiteGrants {
    private static final Pattern SITE = Pattern.compile("/sites/([^/]+)(/.*)?");

    private final Map<String, GraphSandbox.Role> roles = new ConcurrentHashMap<>();

    void grant(String site, GraphSandbox.Role role) {
        roles.put(site, role);
    }

    /** The refusal of a request that the role does not cover. */
    Optional<SandboxAnswer> refusal(String method, String path) {
        Matcher site = SITE.matcher(path);
        if (!site.matches()) {
            return Optional.empty();
        }
        GraphSandbox.Role role = roles.getOrDefault(site.group(1), GraphSandbox.Role.WRITE);
        String rest = site.group(2) == null ? "" : site.group(2);
        return role.compareTo(needed(method, rest)) < 0
                ? Optional.of(SandboxAnswer.error(403, "accessDenied", "Access denied"))
                : Optional.empty();
    }

    private static GraphSandbox.Role needed(String method, String path) {
        if (path.startsWith("/permissions")) {
            return GraphSandbox.Role.FULL_CONTROL;
        }
        if (method.equals("GET")) {
            return GraphSandbox.Role.READ;
        }
        return path.contains("/items") ? GraphSandbox.Role.WRITE : GraphSandbox.Role.MANAGE;
    }
}
