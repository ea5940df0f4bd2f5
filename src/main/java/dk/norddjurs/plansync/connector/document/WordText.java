package dk.norddjurs.plansync.connector.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.w3c.dom.Node;

/**
 * Text of a Word document.
 *
 * @param kept   what stands there, a line for each paragraph
 * @param struck what is struck through, or deleted with the changes tracked
 */
record WordText(String kept, String struck) {
    private static final Set<String> GONE = Set.of("del", "moveFrom");

    static WordText of(List<XWPFParagraph> paragraphs) {
        List<String> kept = new ArrayList<>();
        StringBuilder struck = new StringBuilder();
        for (XWPFParagraph paragraph : paragraphs) {
            StringBuilder line = new StringBuilder();
            for (IRunElement element : paragraph.getIRuns()) {
                if (element instanceof XWPFRun run) {
                    (isGone(run) ? struck : line).append(run.text());
                } else if (element instanceof XWPFSDT control) {
                    line.append(control.getContent().getText());
                }
            }
            kept.add(line.toString());
        }
        return new WordText(String.join("\n", kept).strip(), struck.toString().strip());
    }

    private static boolean isGone(XWPFRun run) {
        Node around = run.getCTR().getDomNode().getParentNode();
        return run.isStrikeThrough()
                || run.isDoubleStrikeThrough()
                || GONE.contains(String.valueOf(around.getLocalName()));
    }
}
