package dk.norddjurs.plansync.connector.document;

import java.util.List;

/** A plan's file as a whole, as a fuzzer calls it. */
public final class OfficeFileFuzz {
    private OfficeFileFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                DocumentFuzzing.bytes(DocumentFuzzing.workbook()), DocumentFuzzing.bytes(DocumentFuzzing.document()));
    }

    public static void fuzzerTestOneInput(byte[] input) {
        DocumentFuzzing.read("fuzz.bin", input);
    }
}
