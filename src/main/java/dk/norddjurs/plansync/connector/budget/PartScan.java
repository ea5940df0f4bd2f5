package dk.norddjurs.plansync.connector.budget;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through an XML part of a workbook, byte by byte, before anybody parses it: whatever passes can be parsed in bounded
 * memory, and refers to no text that is not there. It does not prove that the part is well formed.
 */
final class PartScan {
    /** Excel allows 32,767 characters in a cell, 16,384 columns and three letters to name them. */
    private static final int LONGEST = 1 << 20;

    private static final int COLUMNS = 16_384;
    private static final int DEEPEST = 1_000;
    private static final int LONGEST_CELL_TAG = 1_024;
    /** What the ASCII bytes of the markup mean the same in; any other could hide it. */
    private static final Pattern ENCODING = Pattern.compile(
            "encoding\\s*=\\s*[\"'](?!utf-8[\"']|us-ascii[\"']|iso-8859-\\d+[\"']|windows-125\\d[\"'])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\s:]([rt])\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");

    private enum State {
        TEXT,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final byte[] tag = new byte[LONGEST_CELL_TAG];
    private State state = State.TEXT;
    private int tagLength;
    private byte quote;
    private int run;
    private int depth;
    private int cellsInRow;
    private boolean inUnit;
    private int unit;
    private boolean refers;
    private boolean inValue;
    private long value;
    private long highest = -1;
    private int texts;

    /** A part that must not be parsed. The message goes on from "kan ikke læses:". */
    static final class Hostile extends Exception {
        private static final long serialVersionUID = 1L;

        Hostile(String says) {
            super(says, null, false, false);
        }

        String says() {
            return String.valueOf(getMessage());
        }
    }

    /** How many shared texts there were. */
    int texts() {
        return texts;
    }

    /** The highest shared text that a cell refers to, counted from 0; -1 if none does. */
    long highest() {
        return highest;
    }

    void feed(byte[] bytes, int length) throws Hostile {
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new Hostile("en del af den er ikke i UTF-8. " + SheetAdvice.SAVE_AGAIN);
            }
            if (++run > LONGEST || (inUnit && ++unit > LONGEST)) {
                throw new Hostile("en celle i den er større, end Excel tillader. " + SheetAdvice.SAVE_AGAIN);
            }
            take(b);
        }
    }

    private void take(byte b) throws Hostile {
        switch (state) {
            case TEXT -> text(b);
            case TAG -> inTag(b);
            case QUOTED -> {
                add(b);
                state = b == quote ? State.TAG : State.QUOTED;
            }
            case COMMENT -> endsWith(b, "-->");
            case CDATA -> endsWith(b, "]]>");
            case INSTRUCTION -> {
                if (endsWith(b, "?>")) {
                    refuseEncoding();
                }
            }
        }
    }

    private void text(byte b) throws Hostile {
        if (b == '<') {
            state = State.TAG;
            tagLength = 0;
            run = 0;
        } else if (inValue) {
            digit(b);
        }
    }

    /** The number of a shared text, which must not be disguised. */
    private void digit(byte b) throws Hostile {
        if (b >= '0' && b <= '9') {
            value = Math.min(value * 10 + b - '0', Integer.MAX_VALUE);
        } else if (b > ' ' || b < 0) {
            throw damaged();
        }
    }

    private void inTag(byte b) throws Hostile {
        if (b == '>') {
            state = State.TEXT;
            run = 0;
            endOfTag();
        } else if (b == '"' || b == '\'') {
            add(b);
            quote = b;
            state = State.QUOTED;
        } else {
            add(b);
            special();
        }
    }

    /** What begins like a tag and is none. */
    private void special() throws Hostile {
        if (tagLength == 1 && tag[0] == '?') {
            state = State.INSTRUCTION;
        } else if (tag[0] == '!' && (tagLength == 3 || tagLength == 8)) {
            String begins = begins();
            if (begins.equals("!--")) {
                state = State.COMMENT;
            } else if (begins.equals("![CDATA[")) {
                state = State.CDATA;
                refuseIf(inValue);
            } else {
                refuseIf(!begins.startsWith("![C"));
            }
            tagLength = state == State.TAG ? tagLength : 0;
        }
    }

    private String begins() {
        return new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1);
    }

    private static void refuseIf(boolean wrong) throws Hostile {
        if (wrong) {
            throw damaged();
        }
    }

    private static Hostile damaged() {
        return new Hostile("den er ikke skrevet, som Excel gør det. " + SheetAdvice.SAVE_AGAIN);
    }

    private void add(byte b) {
        if (tagLength < tag.length) {
            tag[tagLength] = b;
        }
        tagLength++;
    }

    /** Keeps the last bytes, and goes back to the text where they are that end. */
    private boolean endsWith(byte b, String end) {
        if (tagLength >= tag.length) {
            System.arraycopy(tag, tag.length - end.length(), tag, 0, end.length());
            tagLength = end.length();
        }
        add(b);
        int from = tagLength - end.length();
        for (int i = 0; i < end.length(); i++) {
            if (from < 0 || tag[from + i] != end.charAt(i)) {
                return false;
            }
        }
        state = State.TEXT;
        run = 0;
        return true;
    }

    private void refuseEncoding() throws Hostile {
        refuseIf(ENCODING.matcher(begins()).find());
    }

    private void endOfTag() throws Hostile {
        int known = Math.min(tagLength, tag.length);
        if (known == 0) {
            return;
        }
        boolean closes = tag[0] == '/';
        boolean empty = tagLength <= tag.length && tag[known - 1] == '/';
        depth += closes ? -1 : empty ? 0 : 1;
        refuseIf(depth > DEEPEST);
        int from = closes ? 1 : 0;
        int to = from;
        while (to < known && tag[to] > ' ' && tag[to] != '/') {
            from = tag[to] == ':' ? to + 1 : from;
            to++;
        }
        if (to - from <= 3) {
            element(new String(tag, from, to - from, StandardCharsets.ISO_8859_1), closes, empty);
        }
    }

    private void element(String name, boolean closes, boolean empty) throws Hostile {
        switch (name) {
            case "row" -> cellsInRow = 0;
            case "si" -> unit(closes, empty, closes || empty ? 0 : 1);
            case "c" -> {
                unit(closes, empty, 0);
                refers = !closes && cell();
            }
            case "v" -> value(closes, empty);
            default -> {
                // What it holds belongs to what is around it.
            }
        }
        texts += name.equals("si") && !closes ? 1 : 0;
    }

    private void unit(boolean closes, boolean empty, int ignored) {
        inUnit = !closes && !empty;
        unit = 0;
    }

    private void value(boolean closes, boolean empty) {
        if (closes && inValue) {
            highest = Math.max(highest, value);
        }
        inValue = !closes && !empty && refers;
        value = 0;
    }

    /** Whether the cell refers to a shared text. Its place is checked, for a row is as long as its last cell. */
    private boolean cell() throws Hostile {
        refuseIf(++cellsInRow > COLUMNS || tagLength > tag.length);
        boolean shared = false;
        Matcher attributes = ATTRIBUTE.matcher(begins());
        while (attributes.find()) {
            String text = attributes.group(2) == null ? attributes.group(3) : attributes.group(2);
            if (attributes.group(1).equals("r")) {
                place(text);
            } else {
                refuseIf(text.contains("&"));
                shared = text.equals("s");
            }
        }
        return shared;
    }

    private static void place(String address) throws Hostile {
        Matcher parts = ADDRESS.matcher(address.toUpperCase(Locale.ROOT));
        refuseIf(!parts.matches());
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        refuseIf(column > COLUMNS);
    }
}
