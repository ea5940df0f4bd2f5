package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet whose XML a test writes itself, as programs other than Excel do. */
final class RawWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private String properties = "";
    private String strings = "";
    private String formats = "";

    /** Days are counted from 1904, as on an old Macintosh. */
    RawWorkbook from1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    RawWorkbook sharedStrings(String xml) {
        strings = xml;
        return this;
    }

    /** The format of cells with {@code s="1"}. */
    RawWorkbook format(String code) {
        formats = "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/></numFmts>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>";
        return this;
    }

    Path write(Path folder, String rows) {
        Path file = folder.resolve("rå.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            put(out, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Default Extension="xml" ContentType="application/xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>
                    <Override PartName="/xl/sharedStrings.xml" ContentType="%s%s+xml"/>
                    <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/>
                    </Types>""".formatted(PACKAGE, TYPE, TYPE, "sharedStrings", TYPE));
            put(out, "_rels/.rels", relationships("officeDocument", "xl/workbook.xml"));
            put(out, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s">%s<sheets><sheet name="Ark1" sheetId="1" r:id="rId0"/></sheets>
                    </workbook>""".formatted(MAIN, OFFICE, properties));
            put(
                    out,
                    "xl/_rels/workbook.xml.rels",
                    relationships(
                            "worksheet", "sheet1.xml", "sharedStrings", "sharedStrings.xml", "styles", "styles.xml"));
            put(
                    out,
                    "xl/sheet1.xml",
                    "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>");
            put(out, "xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + strings + "</sst>");
            put(out, "xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + formats + "</styleSheet>");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                    .formatted(i, OFFICE, typesAndTargets[i], typesAndTargets[i + 1]));
        }
        return xml.append("</Relationships>").toString();
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
