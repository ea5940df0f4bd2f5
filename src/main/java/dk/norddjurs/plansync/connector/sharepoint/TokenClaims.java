package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.PlanListCheck.State;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whom a token stands for, as it says itself. It is read to tell people and for nothing else: what a token is good for is
 * Graph's to judge.
 *
 * @param application the application's id, or the empty string
 * @param tenant      the tenant's id, or the empty string
 * @param roles       the application permissions that were consented to
 */
record TokenClaims(String application, String tenant, List<String> roles) {
    private static final String SELECTED = "Sites.Selected";
    private static final Set<String> WRITING =
            Set.of("Sites.ReadWrite.All", "Sites.Manage.All", "Sites.FullControl.All");

    TokenClaims {
        roles = List.copyOf(roles);
    }

    /** The claims, or nothing if the token is not one of Entra ID's readable ones. */
    static Optional<TokenClaims> of(String token) {
        String[] parts = token.split("\\.");
        try {
            return parts.length == 3
                    ? Optional.of(Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1])))
                            .filter(JsonNode::isObject)
                            .map(TokenClaims::of)
                    : Optional.empty();
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(JsonNode claims) {
        return new TokenClaims(
                claims.path("appid").asString(claims.path("azp").asString("")),
                claims.path("tid").asString(""),
                claims.path("roles").values().stream().map(JsonNode::asString).toList());
    }

    /** Whether the permissions are those that plansync needs, and no more. */
    State judgement() {
        return roles.contains(SELECTED) && tooBroad().isEmpty()
                ? State.OK
                : roles.contains(SELECTED) || isForAllSites() ? State.WARNING : State.FAILED;
    }

    /** What lacks and what is too much, and what an administrator does about it, in Danish. */
    String judged() {
        String lacking = roles.contains(SELECTED)
                ? SELECTED
                : SELECTED
                        + " mangler: en administrator giver den i Entra ID under programmets API permissions (Microsoft"
                        + " Graph, Application permissions) og vælger Grant admin consent; en managed identity får den med"
                        + " New-MgServicePrincipalAppRoleAssignment";
        return tooBroad().isEmpty()
                ? lacking
                : lacking + ". Tokenet har også " + String.join(", ", tooBroad()) + ", som er mere, end plansync skal"
                        + " bruge: en administrator fjerner dem under programmets API permissions";
    }

    /** Permissions that reach further than what somebody selects. */
    private List<String> tooBroad() {
        return roles.stream().filter(role -> !role.endsWith(".Selected")).toList();
    }

    private boolean isForAllSites() {
        return roles.stream().anyMatch(role -> role.matches("Sites\\..*\\.All"));
    }

    /** A permission to write in every site, if there is one. */
    Optional<String> writingEverywhere() {
        return roles.stream().filter(WRITING::contains).findFirst();
    }
}
