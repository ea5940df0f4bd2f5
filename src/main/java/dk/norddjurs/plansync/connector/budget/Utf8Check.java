package dk.norddjurs.plansync.connector.budget;

/** Tells whether bytes that come in parts are UTF-8: each character in the shortest form, and no half of a pair. */
final class Utf8Check {
    private static final int LOWEST = 0x80;
    private static final int HIGHEST = 0xBF;

    private boolean valid = true;
    /** How many bytes of a character are still to come, and between what the next of them must be. */
    private int missing;

    private int lowest;
    private int highest;

    /** Looks at so many more bytes. */
    void add(byte[] bytes, int count) {
        for (int i = 0; valid && i < count; i++) {
            if (missing > 0 || bytes[i] < 0) {
                add(bytes[i] & 0xFF);
            }
        }
    }

    boolean isValid() {
        return valid && missing == 0;
    }

    private void add(int b) {
        if (missing == 0) {
            first(b);
        } else {
            valid = b >= lowest && b <= highest;
            expect(missing - 1, LOWEST, HIGHEST);
        }
    }

    private void first(int b) {
        if (b < 0xC2 || b > 0xF4) {
            valid = false;
        } else if (b < 0xE0) {
            expect(1, LOWEST, HIGHEST);
        } else if (b < 0xF0) {
            expect(2, b == 0xE0 ? 0xA0 : LOWEST, b == 0xED ? 0x9F : HIGHEST);
        } else {
            expect(3, b == 0xF0 ? 0x90 : LOWEST, b == 0xF4 ? 0x8F : HIGHEST);
        }
    }

    private void expect(int more, int from, int to) {
        missing = more;
        lowest = from;
        highest = to;
    }
}
