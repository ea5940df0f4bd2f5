package dk.norddjurs.plansync.command;

/** Who asks: a command knows the operating system's user, and no more. */
final class Who {
    private Who() {}

    static String isAsking() {
        return System.getProperty("user.name", "?") + " (kommandolinje)";
    }
}
