package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;

/**
 * A budget file that arrived, as a page shows it.
 *
 * @param fingerprint the beginning of the hash of its content
 * @param reason      why it was refused, or the empty string
 * @param unread      its rows that could not be read
 * @param unreadCount how many those are, in words
 */
record ArrivalView(
        String file,
        String fingerprint,
        String profile,
        String arrived,
        boolean accepted,
        String result,
        String reason,
        List<UnreadRow> unread,
        String unreadCount) {
    private static final int SHORT_HASH = 8;

    static ArrivalView of(BudgetArrival arrival, AcceptedExports exports, Phrases phrases) {
        String reason = arrival instanceof BudgetArrival.Refused refused ? refused.reason() : "";
        List<UnreadRow> unread = reason.isEmpty() ? exports.unreadRows(arrival.profile(), arrival.sha256()) : List.of();
        return new ArrivalView(
                arrival.file(),
                arrival.sha256().substring(0, SHORT_HASH),
                arrival.profile(),
                phrases.moment(arrival.at()),
                reason.isEmpty(),
                result(arrival, phrases),
                reason,
                unread,
                phrases.count("files.unread", unread.size()));
    }

    private static String result(BudgetArrival arrival, Phrases phrases) {
        if (arrival instanceof BudgetArrival.Accepted accepted) {
            return phrases.say("arrival.accepted", accepted.lines());
        }
        return phrases.say(arrival instanceof BudgetArrival.Refused ? "arrival.refused" : "arrival.known");
    }
}
