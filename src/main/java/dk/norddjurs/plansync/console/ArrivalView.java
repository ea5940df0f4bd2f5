package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.connector.AcceptedExports;
import dk.norddjurs.plansync.connector.BudgetArrival;
import dk.norddjurs.plansync.snapshot.UnreadRow;
import java.util.List;

/**
 * A budget file that arrived, as a page shows it.
 *
 * @param fingerprint the beginning of the hash of its content
 * @param sha256      the hash of its content
 * @param state       what became of it, for the page's looks: done, failed or stopped
 * @param waits       whether it is held, and finance may accept it
 * @param reason      why it was refused or held, or the empty string
 * @param unread      its rows that could not be read
 * @param unreadCount how many those are, in words
 */
record ArrivalView(
        String file,
        String fingerprint,
        String sha256,
        String profile,
        String arrived,
        String state,
        boolean waits,
        String result,
        String reason,
        List<UnreadRow> unread,
        String unreadCount) {
    private static final int SHORT_HASH = 8;

    static ArrivalView of(BudgetArrival arrival, AcceptedExports exports, Phrases phrases) {
        List<UnreadRow> unread = arrival instanceof BudgetArrival.Refused
                ? List.of()
                : exports.unreadRows(arrival.profile(), arrival.sha256());
        return new ArrivalView(
                arrival.file(),
                arrival.sha256().substring(0, SHORT_HASH),
                arrival.sha256(),
                arrival.profile(),
                phrases.moment(arrival.at()),
                state(arrival),
                exports.held(arrival.profile()).filter(arrival::equals).isPresent(),
                result(arrival, phrases),
                reason(arrival),
                unread,
                phrases.count("files.unread", unread.size()));
    }

    private static String state(BudgetArrival arrival) {
        if (arrival instanceof BudgetArrival.Removed removed) {
            return state(removed.was());
        }
        return arrival instanceof BudgetArrival.Refused
                ? "failed"
                : arrival instanceof BudgetArrival.Held ? "stopped" : "done";
    }

    private static String reason(BudgetArrival arrival) {
        if (arrival instanceof BudgetArrival.Removed removed) {
            return reason(removed.was());
        }
        if (arrival instanceof BudgetArrival.Held held) {
            return held.reason();
        }
        return arrival instanceof BudgetArrival.Refused refused ? refused.reason() : "";
    }

    private static String result(BudgetArrival arrival, Phrases phrases) {
        if (arrival instanceof BudgetArrival.Removed removed) {
            return result(removed.was(), phrases) + phrases.say("arrival.removed", phrases.moment(removed.removedAt()));
        }
        if (arrival instanceof BudgetArrival.Accepted accepted) {
            return phrases.say("arrival.accepted", accepted.lines());
        }
        if (arrival instanceof BudgetArrival.Held held) {
            return phrases.say("arrival.held", held.export().lines());
        }
        return phrases.say(arrival instanceof BudgetArrival.Refused ? "arrival.refused" : "arrival.known");
    }
}
