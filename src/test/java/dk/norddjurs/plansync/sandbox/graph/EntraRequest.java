package dk.norddjurs.plansync.sandbox.graph;

import com.github.tomakehurst.wiremock.http.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What Entra ID was asked: the path, and the parameters of query and form. */
public record EntraRequest(String path, Map<String, String> parameters) {
    static EntraRequest of(Request request) {
        String[] address = request.getUrl().split("\\?", 2);
        Map<String, String> parameters = new LinkedHashMap<>();
        read(address.length > 1 ? address[1] : "", parameters);
        read(request.getBodyAsString(), parameters);
        return new EntraRequest(address[0], parameters);
    }

    private static void read(String form, Map<String, String> parameters) {
        for (String pair : form.isBlank() ? new String[0] : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    parts.length > 1 ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "");
        }
    }

    /** The parameter, or the empty string. */
    public String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }
}
