package dk.norddjurs.plansync.connector.budget;

/** Looks through the cells of a sheet: where they say that they are, and which shared texts they refer to. */
final class CellScan {
    /** So many columns has Excel; a row takes as much memory as its last cell says. */
    private static final int COLUMNS = 16_384;

    private static final int LETTERS = 26;
    /** Excel writes 17 digits; a million of them take seconds to be read. */
    private static final int LONGEST_NUMBER = 1_024;

    /** What stands in the value of a cell. */
    private enum Kind {
        NUMBER,
        SHARED_TEXT,
        OTHER
    }

    private int cellsInRow;
    private Kind kind = Kind.OTHER;
    private boolean inValue;
    private int length;
    private long value;
    private long highest = -1;

    long highest() {
        return highest;
    }

    /** Whether a number is being read that must be known. */
    boolean isInValue() {
        return inValue;
    }

    void row() {
        cellsInRow = 0;
    }

    void cell(TagBytes tag, boolean closes) throws HostilePart {
        kind = closes ? Kind.OTHER : Kind.NUMBER;
        if (!closes) {
            HostilePart.refuseIf(++cellsInRow > COLUMNS || !tag.isWhole());
            attributes(tag);
        }
    }

    void value(boolean closes, boolean opens) {
        if (closes && inValue && kind == Kind.SHARED_TEXT) {
            highest = Math.max(highest, value);
        }
        inValue = opens && kind != Kind.OTHER;
        value = 0;
        length = 0;
    }

    /** A character of a number; that of a shared text must not be disguised. */
    void digit(byte b) throws HostilePart {
        HostilePart.refuseIf(++length > LONGEST_NUMBER);
        if (kind == Kind.NUMBER) {
            return;
        }
        if (b >= '0' && b <= '9') {
            value = Math.min(value * 10 + b - '0', Integer.MAX_VALUE);
        } else {
            HostilePart.refuseIf(b > ' ' || b < 0);
        }
    }

    private void attributes(TagBytes tag) throws HostilePart {
        int end = tag.length() - 2;
        for (int i = 1; i < end; i++) {
            byte name = tag.at(i);
            byte above = tag.at(i - 1);
            if ((name == 'r' || name == 't') && (above <= ' ' || above == ':')) {
                byte next = tag.at(i + 1);
                HostilePart.refuseIf(next >= 0 && next <= ' ');
                if (next == '=') {
                    attribute(tag, name, i + 2);
                }
            }
        }
    }

    private void attribute(TagBytes tag, byte name, int quote) throws HostilePart {
        HostilePart.refuseIf(tag.at(quote) != '"' && tag.at(quote) != '\'');
        if (name == 'r') {
            place(tag, quote + 1);
        } else {
            HostilePart.refuseIf(tag.at(quote + 1) == '&');
            boolean one = tag.at(quote + 2) == tag.at(quote);
            byte type = tag.at(quote + 1);
            kind = one && type == 's' ? Kind.SHARED_TEXT : one && type == 'n' ? Kind.NUMBER : Kind.OTHER;
        }
    }

    private static void place(TagBytes tag, int from) throws HostilePart {
        int column = 0;
        int at = from;
        while (at < tag.length() && Character.isLetter(tag.at(at)) && column <= COLUMNS) {
            column = column * LETTERS + (tag.at(at) | ' ') - 'a' + 1;
            at++;
        }
        HostilePart.refuseIf(column < 1 || column > COLUMNS);
        HostilePart.refuseIf(at >= tag.length() || tag.at(at) < '0' || tag.at(at) > '9');
    }
}
