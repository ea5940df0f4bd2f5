package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OwnSiteOnlyTests {
    private final OwnSiteOnly filter = new OwnSiteOnly(new ConsoleSettings(List.of("localhost", "127.0.0.1", "[::1]")));

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST", "127.0.0.1", "[::1]"})
    void loopbackNamesAreLetIn(String host) throws Exception {
        assertThat(status(request("GET", host))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"angreb.example", "localhost.angreb.example", "127.0.0.1.nip.io", "10.0.0.7", ""})
    void aStrangeHostNameIsRefused(String host) throws Exception {
        assertThat(status(request("GET", host))).isEqualTo(403);
    }

    @Test
    void theRefusalSaysWhatToDo() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request("GET", "angreb.example"), response, new MockFilterChain());
        assertThat(response.getContentAsString())
                .contains("Brug http://localhost")
                .doesNotContain("angreb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void anotherSiteMayNotChangeAnything(String site) throws Exception {
        MockHttpServletRequest request = request("POST", "localhost");
        request.addHeader("Sec-Fetch-Site", site);
        assertThat(status(request)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://angreb.example", "http://localhost:3000", "null", "not an origin"})
    void aForeignOriginMayNotChangeAnything(String origin) throws Exception {
        MockHttpServletRequest request = request("POST", "localhost");
        request.addHeader("Origin", origin);
        assertThat(status(request)).isEqualTo(403);
    }

    @Test
    void theOwnPagesMayChangeThings() throws Exception {
        MockHttpServletRequest request = request("POST", "localhost");
        request.addHeader("Sec-Fetch-Site", "same-origin");
        request.addHeader("Origin", "http://localhost:8080");
        assertThat(status(request)).isEqualTo(200);
    }

    @Test
    void programsThatAreNoBrowsersMayChangeThings() throws Exception {
        assertThat(status(request("POST", "127.0.0.1"))).isEqualTo(200);
    }

    @Test
    void aLinkOnAnotherSiteMayLeadHere() throws Exception {
        MockHttpServletRequest request = request("GET", "localhost");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(status(request)).isEqualTo(200);
    }

    private static MockHttpServletRequest request(String method, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/plans/2025-2028/runs");
        request.addHeader("Host", host + ":8080");
        request.setServerName(host);
        return request;
    }

    private int status(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
