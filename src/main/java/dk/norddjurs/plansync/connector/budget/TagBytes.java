package dk.norddjurs.plansync.connector.budget;

import java.nio.charset.StandardCharsets;

/** The bytes between the angles of a tag, as far as anybody needs them. */
final class TagBytes {
    /** The elements that matter, by their local names. */
    static final int OTHER = 0;

    static final int ROW = 1;
    static final int CELL = 2;
    static final int TEXT = 3;
    static final int VALUE = 4;
    private static final int ENOUGH = 1_024;

    private final byte[] bytes = new byte[ENOUGH];
    private int length;

    void clear() {
        length = 0;
    }

    /** Takes a whole tag. */
    void set(byte[] from, int start, int end) {
        length = end - start;
        System.arraycopy(from, start, bytes, 0, Math.min(length, ENOUGH));
    }

    void add(byte b) {
        if (length < ENOUGH) {
            bytes[length] = b;
        }
        length++;
    }

    /** Adds one of which only what came last is asked. */
    void addLast(byte b) {
        if (length >= ENOUGH) {
            System.arraycopy(bytes, ENOUGH - 4, bytes, 0, 4);
            length = 4;
        }
        add(b);
    }

    boolean endsWith(String end) {
        int from = length - end.length();
        for (int i = 0; i < end.length(); i++) {
            if (from < 0 || bytes[from + i] != end.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many there were; no more than {@link #ENOUGH} of them are known. */
    int length() {
        return length;
    }

    boolean isWhole() {
        return length <= ENOUGH;
    }

    byte at(int index) {
        return bytes[index];
    }

    String text() {
        return new String(bytes, 0, Math.min(length, ENOUGH), StandardCharsets.ISO_8859_1);
    }

    boolean isEmptyElement() {
        return isWhole() && bytes[length - 1] == '/';
    }

    /** Which element it is, whatever its namespace is called. */
    int name() {
        int from = bytes[0] == '/' ? 1 : 0;
        int to = from;
        int known = Math.min(length, ENOUGH);
        while (to < known && bytes[to] > ' ' && bytes[to] != '/') {
            from = bytes[to] == ':' ? to + 1 : from;
            to++;
        }
        return switch (to - from) {
            case 1 -> bytes[from] == 'c' ? CELL : bytes[from] == 'v' ? VALUE : OTHER;
            case 2 -> bytes[from] == 's' && bytes[from + 1] == 'i' ? TEXT : OTHER;
            case 3 -> bytes[from] == 'r' && bytes[from + 1] == 'o' && bytes[from + 2] == 'w' ? ROW : OTHER;
            default -> OTHER;
        };
    }
}
