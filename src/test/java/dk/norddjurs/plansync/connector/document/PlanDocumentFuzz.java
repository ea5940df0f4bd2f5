package dk.norddjurs.plansync.connector.document;

import java.nio.file.Path;
import java.util.List;

/** The text of a plan in Word, in a file that is sound otherwise, as a fuzzer calls it. */
public final class PlanDocumentFuzz {
    private static final Path SEED = DocumentFuzzing.document();
    private static final String PART = "word/document.xml";

    private PlanDocumentFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(DocumentFuzzing.part(SEED, PART));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        DocumentFuzzing.read("fuzz.docx", DocumentFuzzing.with(SEED, PART, input));
    }
}
