package dk.norddjurs.plansync.connector.budget;

/** A part of a workbook must not be parsed. The message goes on from "kan ikke læses:", without what to do. */
final class HostilePart extends Exception {
    private static final long serialVersionUID = 1L;

    HostilePart(String says) {
        super(says, null, false, false);
    }

    /** Refuses what Excel does not write. */
    static void refuseIf(boolean wrong) throws HostilePart {
        if (wrong) {
            throw new HostilePart("den er ikke skrevet, som Excel gør det");
        }
    }

    String says() {
        return String.valueOf(getMessage());
    }
}
