package dk.norddjurs.plansync.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in by a strange host name, for that is how a foreign page reaches a loopback address (DNS rebinding), and
 * lets no foreign page change anything through a visitor's browser.
 */
@ConditionalOnWebApplication
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OwnSiteOnly extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final ConsoleSettings settings;

    OwnSiteOnly(ConsoleSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> objection = objection(request);
        if (objection.isPresent()) {
            refuse(response, objection.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<String> objection(HttpServletRequest request) {
        if (settings.hosts().stream().noneMatch(request.getServerName()::equalsIgnoreCase)) {
            return Optional.of("plansync svarer ikke på dette værtsnavn. Brug http://localhost, eller tilføj navnet i"
                    + " plansync.console.hosts.");
        }
        boolean changes = !READING.contains(request.getMethod());
        return changes && isForeign(request)
                ? Optional.of("Forespørgslen kom fra et andet websted og er afvist. Åbn plansync, og prøv igen der.")
                : Optional.empty();
    }

    /** Browsers send one of the two headers with every change; what sends neither is no browser. */
    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !OWN.contains(site)) || (origin != null && !isOwn(origin, request));
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeader("Host"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("{\"title\":\"Forbidden\",\"status\":403,\"detail\":\"" + sentence + "\"}");
    }
}
