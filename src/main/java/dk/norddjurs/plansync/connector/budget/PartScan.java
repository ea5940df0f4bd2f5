package dk.norddjurs.plansync.connector.budget;

import java.util.regex.Pattern;

/**
 * Looks through an XML part of a workbook, byte by byte, before anybody parses it: whatever passes can be parsed in bounded
 * memory, and refers to no text that is not there. It does not prove that the part is well formed.
 */
final class PartScan {
    /** Excel allows 32,767 characters in a cell; markup makes them more. */
    private static final int LONGEST = 1 << 20;

    private static final int DEEPEST = 1_000;
    /** Encodings in which the bytes of the markup mean what they mean in ASCII; any other could hide it. */
    private static final Pattern HIDING = Pattern.compile(
            "encoding\\s*=\\s*[\"'](?!utf-8[\"']|us-ascii[\"']|iso-8859-\\d+[\"']|windows-125\\d[\"'])",
            Pattern.CASE_INSENSITIVE);

    private enum State {
        TEXT,
        TAG,
        QUOTED,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final TagBytes tag = new TagBytes();
    private final CellScan cells = new CellScan();
    private State state = State.TEXT;
    private byte quote;
    private long before;
    private long runBegan;
    private long unitBegan = -1;
    private int depth;
    private int texts;

    /** How many shared texts there were. */
    int texts() {
        return texts;
    }

    /** The highest shared text that a cell refers to, counted from 0; -1 if none does. */
    long highest() {
        return cells.highest();
    }

    void feed(byte[] bytes, int length) throws HostilePart {
        int at = 0;
        while (at < length) {
            at = state == State.TEXT ? text(bytes, at, length) : at;
            int end = state == State.TAG && tag.length() == 0 ? endOfPlainTag(bytes, at, length) : -1;
            if (end >= 0) {
                tag.set(bytes, at, end);
                leaveTag(before + end);
                at = end + 1;
            } else if (at < length) {
                take(bytes[at], before + at);
                at++;
            }
        }
        before += length;
        refuseTooLong(before);
    }

    /** Where the text ends, or what is no text begins. */
    private int text(byte[] bytes, int from, int length) throws HostilePart {
        int at = from;
        boolean inValue = cells.isInValue();
        while (at < length && bytes[at] != '<' && bytes[at] != 0) {
            if (inValue) {
                cells.digit(bytes[at]);
            }
            at++;
        }
        return at;
    }

    /** Where a tag ends that is all here, which nearly all are; -1 if it must be looked at byte by byte. */
    private static int endOfPlainTag(byte[] bytes, int from, int length) {
        byte open = 0;
        for (int i = from; i < length; i++) {
            byte b = bytes[i];
            if (b == 0 || i == from && (b == '!' || b == '?')) {
                return -1;
            } else if (open != 0) {
                open = b == open ? 0 : open;
            } else if (b == '>') {
                return i;
            } else if (b == '"' || b == '\'') {
                open = b;
            }
        }
        return -1;
    }

    private void refuseTooLong(long now) throws HostilePart {
        if (now - runBegan > LONGEST || (unitBegan >= 0 && now - unitBegan > LONGEST)) {
            throw new HostilePart("en celle eller et mærke i den er større, end Excel tillader");
        }
    }

    private void take(byte b, long now) throws HostilePart {
        HostilePart.refuseIf(b == 0);
        switch (state) {
            case TEXT -> text(b, now);
            case TAG -> inTag(b, now);
            case QUOTED -> {
                tag.add(b);
                state = b == quote ? State.TAG : State.QUOTED;
            }
            case COMMENT -> leaveAt(b, "-->");
            case CDATA -> leaveAt(b, "]]>");
            case INSTRUCTION -> {
                boolean hides = HIDING.matcher(b == '>' ? tag.text() : "").find();
                HostilePart.refuseIf(leaveAt(b, "?>") && hides);
            }
        }
    }

    private void text(byte b, long now) throws HostilePart {
        if (b == '<') {
            refuseTooLong(now);
            runBegan = now;
            state = State.TAG;
            tag.clear();
        } else {
            cells.digit(b);
        }
    }

    private void inTag(byte b, long now) throws HostilePart {
        if (b == '>') {
            leaveTag(now);
        } else {
            tag.add(b);
            quote = b;
            state = b == '"' || b == '\'' ? State.QUOTED : special();
        }
    }

    private void leaveTag(long now) throws HostilePart {
        refuseTooLong(now);
        runBegan = now;
        state = State.TEXT;
        endOfTag(now);
    }

    /** What begins like a tag and is none; a document type is refused, whatever it says. */
    private State special() throws HostilePart {
        if (tag.length() == 1 && tag.at(0) == '?') {
            return State.INSTRUCTION;
        } else if (tag.length() == 3 && tag.at(0) == '!') {
            String begins = tag.text();
            HostilePart.refuseIf(!begins.equals("!--") && !begins.startsWith("![C"));
            return begins.equals("!--") ? State.COMMENT : State.TAG;
        } else if (tag.length() == 8 && tag.at(0) == '!') {
            // A number that is hidden so could not be checked.
            HostilePart.refuseIf(!tag.text().equals("![CDATA[") || cells.isInValue());
            return State.CDATA;
        }
        return State.TAG;
    }

    private boolean leaveAt(byte b, String end) {
        tag.addLast(b);
        boolean over = tag.endsWith(end);
        state = over ? State.TEXT : state;
        return over;
    }

    private void endOfTag(long now) throws HostilePart {
        if (tag.length() == 0) {
            return;
        }
        boolean closes = tag.at(0) == '/';
        boolean opens = !closes && !tag.isEmptyElement();
        depth += closes ? -1 : opens ? 1 : 0;
        HostilePart.refuseIf(depth > DEEPEST);
        switch (tag.name()) {
            case TagBytes.ROW -> cells.row();
            case TagBytes.CELL -> {
                unitBegan = opens ? now : -1;
                cells.cell(tag, closes);
            }
            case TagBytes.TEXT -> {
                unitBegan = opens ? now : -1;
                texts += closes ? 0 : 1;
            }
            case TagBytes.VALUE -> cells.value(closes, opens);
            default -> {
                // It belongs to what is around it.
            }
        }
    }
}
