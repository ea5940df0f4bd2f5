package dk.norddjurs.plansync.connector.sharepoint;

import com.microsoft.kiota.HttpMethod;

/** What requests cost, in resource units, as Microsoft's "Avoid getting throttled or blocked in SharePoint Online" tells. */
final class Cost {
    private static final int ONE = 1;
    private static final int MANY = 2;
    private static final int WRITE = 2;

    private Cost() {}

    /**
     * What a single request costs.
     *
     * @param address with its query
     */
    static int of(HttpMethod method, String address) {
        if (method != HttpMethod.GET) {
            return WRITE;
        }
        String path = address.replaceFirst("[?#].*", "");
        boolean goesOn = path.contains("/delta") && address.matches(".*[?&](\\$|%24)?token=.*");
        boolean isCollection = path.matches(".*/(columns|lists|items|versions|delta)(\\(\\))?");
        return isCollection && !goesOn ? MANY : ONE;
    }

    /** What a batch of so many writes, or of so many questions for several things, costs: as if each were sent alone. */
    static int ofBatch(int parts) {
        return WRITE * parts;
    }
}
