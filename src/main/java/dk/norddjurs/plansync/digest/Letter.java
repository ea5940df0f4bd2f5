package dk.norddjurs.plansync.digest;

/**
 * A mail's content.
 *
 * @param subject its subject line
 * @param html    the whole as HTML
 * @param plain   the whole as plain text
 */
public record Letter(String subject, String html, String plain) {}
