package dk.norddjurs.plansync.connector.budget;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that no program writes, made part by part; long ones are never in memory as a whole. */
final class HostileWorkbooks {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEADINGS = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>År</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>PSP-element</t></is></c>"
            + "<c r=\"C1\" t=\"inlineStr\"><is><t>Tekst</t></is></c>"
            + "<c r=\"D1\" t=\"inlineStr\"><is><t>Beløb</t></is></c></row>";
    static final String LINE = "<row r=\"2\"><c r=\"A2\"><v>2026</v></c><c r=\"D2\"><v>100</v></c></row>";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** Writes what a part holds. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    HostileWorkbooks() {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-"
                        + "officedocument.spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType="
                        + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        part(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships\"><sheets><sheet name=\"Ark1\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
                        + "</workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                        + "relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type="
                        + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\" Target="
                        + "\"sharedStrings.xml\"/></Relationships>");
        texts("<si><t>Bro</t></si>");
        rows(LINE);
    }

    HostileWorkbooks part(String name, String xml) {
        return stream(name, out -> write(out, HEAD + xml));
    }

    HostileWorkbooks stream(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    /** The rows below the headings. */
    HostileWorkbooks rows(String rows) {
        return rows(out -> write(out, rows));
    }

    HostileWorkbooks rows(Content rows) {
        return sheet(out -> {
            write(out, HEADINGS);
            rows.writeTo(out);
        });
    }

    /** Everything in the sheet's data. */
    HostileWorkbooks sheet(Content rows) {
        return stream("xl/worksheets/sheet1.xml", out -> {
            write(out, HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            rows.writeTo(out);
            write(out, "</sheetData></worksheet>");
        });
    }

    HostileWorkbooks texts(String texts) {
        return part("xl/sharedStrings.xml", "<sst xmlns=\"" + MAIN + "\">" + texts + "</sst>");
    }

    static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text so many times. */
    static Content repeated(String text, long times) {
        byte[] once = text.getBytes(StandardCharsets.UTF_8);
        return out -> {
            for (long i = 0; i < times; i++) {
                out.write(once);
            }
        };
    }

    /** Writes one content after the other. */
    static Content all(Content... contents) {
        return out -> {
            for (Content content : contents) {
                content.writeTo(out);
            }
        };
    }

    static Content text(String text) {
        return out -> write(out, text);
    }

    Path writeTo(Path file) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().writeTo(zip);
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
