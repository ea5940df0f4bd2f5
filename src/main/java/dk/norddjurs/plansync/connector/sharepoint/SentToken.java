package dk.norddjurs.plansync.connector.sharepoint;

import okhttp3.Request;

/**
 * The token that a request carried. A server, or a proxy on the way, may say it back in what it answers, and of that much is
 * told to people; so it is taken out of every answer before anybody reads it.
 */
final class SentToken {
    private static final String BEARER = "Bearer ";
    private static final String MASK = "•••";

    private final String token;

    private SentToken(String token) {
        this.token = token;
    }

    static SentToken of(Request request) {
        String header = request.header("Authorization");
        return new SentToken(header == null || !header.startsWith(BEARER) ? "" : header.substring(BEARER.length()));
    }

    /** The text without the token. */
    String maskedIn(String text) {
        return token.isBlank() ? text : text.replace(token, MASK);
    }
}
