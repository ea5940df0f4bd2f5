package dk.norddjurs.plansync.digest;

/** Judges the plan as a whole, by counting. */
final class Headline {
    /** Up to this share of the items are "few exceptions". */
    private static final double FEW = 0.10;

    private Headline() {}

    static String of(Digest digest) {
        return verdict(digest) + " " + asks(digest);
    }

    static String verdict(Digest digest) {
        DigestWords words = new DigestWords(digest.language());
        if (digest.isFirst()) {
            return words.say("headline.first", digest.items());
        }
        return words.say("headline." + extent(digest) + (digest.unchecked().isEmpty() ? "" : ".unchecked"));
    }

    private static String extent(Digest digest) {
        long atOdds = digest.subjectsAtOdds();
        if (atOdds == 0) {
            return "followed";
        }
        return atOdds <= Math.max(1, digest.items() * FEW) ? "few" : "several";
    }

    static String asks(Digest digest) {
        DigestWords words = new DigestWords(digest.language());
        if (digest.decisions() == 0) {
            return words.say("asks.nothing");
        }
        return digest.isFirst()
                ? words.say("asks.first", digest.decisions())
                : words.say("asks.something", digest.decisions(), digest.newDecisions());
    }
}
