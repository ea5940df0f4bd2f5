package dk.norddjurs.plansync.connector.sharepoint;

import dk.norddjurs.plansync.connector.WriteResult;
import dk.norddjurs.plansync.plan.ListKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What Graph said of one part of a batch.
 *
 * @param status its HTTP status, or 0 if the answer was lost
 * @param asked  how long it asks us to wait
 * @param said   the error's code and message, or the empty string
 * @param body   what it told, or a missing node
 */
record PartAnswer(int status, Duration asked, String said, JsonNode body) {
    private static final int LONGEST = 200;
    private static final Set<Integer> NOT_DONE_YET = Set.of(424, 429, 503);

    /** A part whose answer never came. */
    static PartAnswer lost(String why) {
        return new PartAnswer(0, Duration.ZERO, why, MissingNode.getInstance());
    }

    /** What the answer to the whole batch means for each part. */
    static PartAnswer of(GraphAnswer whole) {
        return new PartAnswer(whole.status(), whole.asked(), GraphFault.code(whole), MissingNode.getInstance());
    }

    static PartAnswer of(JsonNode part, Instant at) {
        JsonNode error = part.path("body").path("error");
        String said = (error.path("code").asString("") + " "
                        + error.path("message").asString(""))
                .replace("\u0000", "")
                .strip();
        return new PartAnswer(
                part.path("status").asInt(0),
                RetryAfter.asked(header(part, "Retry-After"), header(part, "RateLimit-Reset"), at),
                said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said,
                part.path("body"));
    }

    /** The version that the row has now, if it was written and that was told, else the empty string. */
    String etag() {
        return body.path("@odata.etag").asString("");
    }

    /** The id of the row that was made, if that was told, else the empty string. */
    String row() {
        return body.path("id").asString("");
    }

    private static @Nullable String header(JsonNode part, String name) {
        return part.path("headers")
                .propertyStream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header -> header.getValue().asString())
                .findFirst()
                .orElse(null);
    }

    /** Whether the same part may be sent again. */
    boolean isToBeRepeated() {
        return NOT_DONE_YET.contains(status);
    }

    boolean isOk() {
        return status == 200;
    }

    /** Whether a new row was made. */
    boolean isMade() {
        return status == 201;
    }

    /** Whether it was certainly not carried out, and may be another time. */
    boolean isPutOff() {
        return status == 424 || status == 429;
    }

    /** Whether nobody can tell whether a new row was made. */
    boolean isSilence() {
        return status == 408 || status < 400 || status >= 500;
    }

    /** Whether the row was refused for what it should hold. */
    boolean isForAValue() {
        return status == 400;
    }

    /** Whether the error names this cell. */
    boolean names(String cell) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(cell.replaceFirst("@.*", "")) + "(?!\\w)")
                .matcher(said)
                .find();
    }

    /** Whether it may have been carried out although it says that it was not. */
    boolean isDoubtful() {
        return status == 503;
    }

    /** What became of the row. */
    WriteResult result(BatchPart part) {
        if (isOk()) {
            return new WriteResult.Written();
        }
        if (status == 412 || status == 409) {
            return part.doubtful() ? unknown() : new WriteResult.EditedMeanwhile();
        }
        if (status == 0 || status >= 500 || status / 100 == 2 || status / 100 == 3) {
            return unknown();
        }
        return part.doubtful() ? unknown() : new WriteResult.Refused(status, reason(part.key()), isLater());
    }

    private boolean isLater() {
        return status == 401 || status == 423 || status == 424 || status == 429;
    }

    /** Why it was refused, as a sentence for people. */
    String reason(ListKey key) {
        return "Række " + key + ": " + why();
    }

    /** Why it was refused, without saying which row. */
    String why() {
        String what = switch (status) {
            case 423 -> "Rækken er låst i SharePoint, måske fordi nogen har den åben; den prøves igen senere.";
            case 424, 429 -> "SharePoint har for travlt; rækken prøves igen senere.";
            case 404 -> "Rækken findes ikke længere i listen.";
            case 401, 403 -> "plansync må ikke skrive rækken; kontrollér programmets adgang til sitet.";
            default -> "SharePoint afviste værdien; kontrollér kolonnens type, valg, længde og regler i listen.";
        };
        return what + " (" + (status + " " + said).strip() + ")";
    }

    /** Nobody can tell what became of the row. */
    WriteResult unknown() {
        return new WriteResult.Unknown("Svaret fra SharePoint gik tabt"
                + (status == 0 ? "" : " (" + status + ")")
                + "; rækken læses igen for at se, om den blev skrevet."
                + (said.isEmpty() ? "" : " " + said));
    }
}
