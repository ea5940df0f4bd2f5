package dk.norddjurs.plansync.connector.agenda;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * A line of text, as a browser would show it.
 *
 * @param text without markup, its white space collapsed; not empty
 * @param kind whether it looks like a heading
 */
record Line(String text, Kind kind) {
    /** How a line stands out. */
    enum Kind {
        HEADING,
        /** Every letter of it is bold: what people write instead of a heading. */
        BOLD,
        PLAIN
    }

    /** The lines of a piece of HTML. Broken markup is read as a browser would. */
    static List<Line> of(String html) {
        Reader reader = new Reader();
        Jsoup.parse(html).body().traverse(reader);
        reader.endLine();
        return reader.lines;
    }

    /** Walks through the markup and ends a line wherever a browser would. */
    private static final class Reader implements NodeVisitor {
        private final List<Line> lines = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();
        private boolean bold = true;
        private int headings;
        private int strong;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                add(text.getWholeText());
            } else if (node instanceof Element element) {
                betweenLines(element);
                headings += isHeading(element) ? 1 : 0;
                strong += isStrong(element) ? 1 : 0;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                betweenLines(element);
                headings -= isHeading(element) ? 1 : 0;
                strong -= isStrong(element) ? 1 : 0;
            }
        }

        private void add(String text) {
            line.append(text);
            bold &= strong > 0 || text.isBlank();
        }

        private void betweenLines(Element element) {
            if (element.normalName().matches("td|th")) {
                line.append(' ');
            } else if (element.isBlock() || element.normalName().equals("br")) {
                endLine();
            }
        }

        private void endLine() {
            String text = line.toString().replaceAll("[\\s\u00a0]+", " ").strip();
            if (!text.isEmpty()) {
                lines.add(new Line(text, headings > 0 ? Kind.HEADING : bold ? Kind.BOLD : Kind.PLAIN));
            }
            line.setLength(0);
            bold = true;
        }

        private static boolean isHeading(Element element) {
            return element.normalName().matches("h[1-6]");
        }

        private static boolean isStrong(Element element) {
            return element.normalName().matches("b|strong");
        }
    }
}
