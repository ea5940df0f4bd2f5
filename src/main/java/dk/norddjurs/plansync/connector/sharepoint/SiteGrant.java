package dk.norddjurs.plansync.connector.sharepoint;

import org.jspecify.annotations.Nullable;

/** What an administrator runs to give plansync a role on a site. */
final class SiteGrant {
    private static final String WHOM = "<client-id>";

    private SiteGrant() {}

    /**
     * How the role write is given, by Graph or by PnP PowerShell.
     *
     * @param client the application's id, or null if nobody knows it here
     */
    static String give(SharePointSettings settings, @Nullable String client, String site) {
        String whom = client == null ? WHOM : client;
        return "En administrator giver rollen write med PnP PowerShell: Grant-PnPAzureADAppSitePermission -AppId "
                + whom + " -DisplayName plansync -Site " + pnp(site)
                + " -Permissions Write; eller med Graph"
                + " (Sites.FullControl.All): POST " + settings.baseUrl() + "/sites/" + site + "/permissions"
                + " {\"roles\":[\"write\"],\"grantedToIdentities\":[{\"application\":{\"id\":\""
                + whom + "\",\"displayName\":\"plansync\"}}]}";
    }

    /** How a role that was given is raised for as long as lists are made: a new grant takes read and write only. */
    static String raise(SharePointSettings settings, String site) {
        return "En administrator hæver rollen med PnP PowerShell, mens listen laves: $p = Get-PnPAzureADAppSitePermission"
                + " -AppIdentity " + client(settings) + " -Site " + pnp(site)
                + "; Set-PnPAzureADAppSitePermission -PermissionId $p.Id -Site " + pnp(site)
                + " -Permissions Manage; og bagefter det samme med -Permissions Write. Har programmet ingen rolle endnu, så"
                + " begynd med Grant-PnPAzureADAppSitePermission … -Permissions Write.";
    }

    /** PnP wants an address and knows no ids: the host is all that the id tells of it. */
    private static String pnp(String site) {
        return "https://" + site.split(",")[0] + "/sites/<sitets navn>";
    }

    private static String client(SharePointSettings settings) {
        return settings.clientId() == null ? WHOM : settings.clientId();
    }
}
