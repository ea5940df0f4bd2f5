package dk.norddjurs.plansync.connector.sharepoint;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** Text of several lines, which SharePoint keeps as HTML in some columns, wrapped in a div of its own. */
final class RichText {
    private static final String WRAPPER = "<div class=\"ExternalClass";

    private RichText() {}

    /** The words and line ends alone. */
    static String plain(String text, boolean rich) {
        if (!rich && !text.stripLeading().startsWith(WRAPPER)) {
            return lines(text.replace("\r\n", "\n").replace('\r', '\n'));
        }
        Document html = Jsoup.parse(text);
        html.select("p, li, div").forEach(block -> block.after(new TextNode("\n")));
        return lines(html.wholeText());
    }

    /** The text as HTML that shows it as it is. */
    static String html(String text) {
        return text.lines().map(Entities::escape).collect(Collectors.joining("<br>"));
    }

    private static String lines(String text) {
        return text.replace("\u200b", "")
                .replace('\u00a0', ' ')
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
