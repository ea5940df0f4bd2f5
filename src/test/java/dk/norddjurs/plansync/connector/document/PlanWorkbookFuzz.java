package dk.norddjurs.plansync.connector.document;

import java.nio.file.Path;
import java.util.List;

/** The sheet of a plan in Excel, in a file that is sound otherwise, as a fuzzer calls it. */
public final class PlanWorkbookFuzz {
    private static final Path SEED = DocumentFuzzing.workbook();
    private static final String PART = "xl/worksheets/sheet1.xml";

    private PlanWorkbookFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(DocumentFuzzing.part(SEED, PART));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        DocumentFuzzing.read("fuzz.xlsx", DocumentFuzzing.with(SEED, PART, input));
    }
}
