package dk.norddjurs.plansync.connector.budget;

import dk.norddjurs.plansync.settings.ProfileSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a sheet and the shared texts, in a workbook that is sound, as a fuzzer calls it. */
public final class SheetFuzz {
    private static final ProfileSettings PROFILE = ProfileForTests.workbook().build();
    private static final byte END = 1;

    private SheetFuzz() {}

    public static List<byte[]> seeds() {
        return List.of(
                seed(HostileWorkbooks.LINE, "<si><t>Bro</t></si>"),
                seed(
                        "<row r=\"2\"><c r=\"A2\" t=\"str\"><f t=\"shared\" ref=\"A2:A3\" si=\"0\">B1&amp;\"x\"</f><v>2026</v></c>"
                                + "<c r=\"C2\" t=\"s\"><v>1</v></c><c r=\"D2\" s=\"1\"><v>-1.5E2</v></c></row>"
                                + "<row r=\"3\"><c r=\"A3\"><f t=\"shared\" si=\"0\"/><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>",
                        "<si><r><t>Bro</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si><si><t xml:space=\"preserve\"> V </t></si>"));
    }

    private static byte[] seed(String rows, String texts) {
        return (rows + (char) END + texts).getBytes(StandardCharsets.UTF_8);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        int end = 0;
        while (end < input.length && input[end] != END) {
            end++;
        }
        int rows = end;
        HostileWorkbooks book = new HostileWorkbooks()
                .rows(out -> out.write(input, 0, rows)).stream("xl/sharedStrings.xml", out -> {
                    HostileWorkbooks.write(out, "<sst>");
                    if (rows < input.length) {
                        out.write(input, rows + 1, input.length - rows - 1);
                    }
                    HostileWorkbooks.write(out, "</sst>");
                });
        BudgetFuzzing.read(PROFILE, book.writeTo(BudgetFuzzing.FOLDER.resolve("fuzz.xlsx")));
    }
}
