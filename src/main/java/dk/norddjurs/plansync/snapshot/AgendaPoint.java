package dk.norddjurs.plansync.snapshot;

import dk.norddjurs.plansync.plan.TreatmentOutcome;
import org.jspecify.annotations.Nullable;

/** A point of an agenda. Of a closed one there is no text to leak: this type cannot hold any. */
public sealed interface AgendaPoint {
    /** The point's number on the agenda. */
    String number();

    /**
     * A point that the public may read.
     *
     * @param number     its number on the agenda
     * @param caseNumber the case number as written, or the empty string
     * @param caption    its heading
     * @param text       its whole text without markup, for codes to be found in
     * @param decision   what was decided, or null while nothing is published
     */
    record Open(
            String number,
            String caseNumber,
            String caption,
            String text,
            @Nullable Decided decision) implements AgendaPoint {}

    /**
     * A point treated behind closed doors.
     *
     * @param number  its number on the agenda
     * @param caseKey {@link CaseKey#of} the case number, so that an item can be told when it is treated; empty if none
     */
    record Closed(String number, String caseKey) implements AgendaPoint {}

    /**
     * A published decision.
     *
     * @param outcome as recognised by the configured phrases
     * @param phrase  the words it was recognised by, or the beginning of the decision where it is unknown
     */
    record Decided(TreatmentOutcome outcome, String phrase) {}
}
