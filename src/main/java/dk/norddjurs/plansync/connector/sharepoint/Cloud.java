package dk.norddjurs.plansync.connector.sharepoint;

import java.util.Arrays;

/** Microsoft's clouds. Each has a Graph and an Entra ID of its own; the national ones do not offer delta. */
enum Cloud {
    GLOBAL("graph.microsoft.com", "https://login.microsoftonline.com"),
    US_GOVERNMENT("graph.microsoft.us", "https://login.microsoftonline.us"),
    US_DEFENCE("dod-graph.microsoft.us", "https://login.microsoftonline.us"),
    CHINA("microsoftgraph.chinacloudapi.cn", "https://login.partner.microsoftonline.cn");

    private final String graph;
    private final String authority;

    Cloud(String graph, String authority) {
        this.graph = graph;
        this.authority = authority;
    }

    /** The cloud whose Graph has that host; a host of nobody's is treated as the global one. */
    static Cloud of(String host) {
        return Arrays.stream(values())
                .filter(cloud -> cloud.graph.equalsIgnoreCase(host))
                .findFirst()
                .orElse(GLOBAL);
    }

    /** Whether the address is one of Microsoft's own authorities, which vouch for one another. */
    static boolean isKnownAuthority(String address) {
        return Arrays.stream(values()).anyMatch(cloud -> cloud.authority.equalsIgnoreCase(address));
    }

    /** Where this cloud's Entra ID gives tokens. */
    String authority() {
        return authority;
    }

    /** Whether Graph offers no delta here, so that changes cannot be asked for. */
    boolean isNational() {
        return this != GLOBAL;
    }
}
