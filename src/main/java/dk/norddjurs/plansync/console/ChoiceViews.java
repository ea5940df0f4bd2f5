package dk.norddjurs.plansync.console;

import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Choices;
import dk.norddjurs.plansync.reconcile.Decision.Choice;
import dk.norddjurs.plansync.reconcile.Divergence;
import dk.norddjurs.plansync.run.Decided;
import java.util.List;
import java.util.Locale;

/** Choices and decisions in words. */
final class ChoiceViews {
    private final PlanReading plan;
    private final Phrases phrases;

    ChoiceViews(PlanReading plan, Phrases phrases) {
        this.plan = plan;
        this.phrases = phrases;
    }

    /** What fits the divergence, in the order in which it is offered. */
    List<ChoiceView> of(Divergence found) {
        return plan.choices().fitting(found).stream()
                .map(choice -> view(choice, found))
                .toList();
    }

    private ChoiceView view(Choice choice, Divergence found) {
        String key = key(choice, found);
        return new ChoiceView(choice.id(), phrases.say(key), phrases.say(key + ".explained"), choice == Choice.SNOOZE);
    }

    /** Why the owner's value cannot be taken where there are two values to choose from; else the empty string. */
    String barred(Divergence found) {
        Choices choices = plan.choices();
        boolean isPair = found.list() != null && found.owner() != null;
        return isPair
                ? choices.objection(Choice.TAKE_OWNER, found)
                        .map(phrases.wording()::of)
                        .orElse("")
                : "";
    }

    /** What has been decided, as a sentence; the empty string if nothing has. */
    String decided(Divergence found) {
        Decided decided = plan.decided().get(found.identity());
        return decided == null ? "" : sentence(decided, phrases.say(key(decided.choice(), found)));
    }

    /** What had been decided until a value moved, as a sentence; the empty string if nothing. */
    String voided(Divergence found) {
        Decided voided = plan.voided().get(found.identity());
        return voided == null ? "" : sentence("voided.by", voided, phrases.say(key(voided.choice(), found)));
    }

    /** @param label what was chosen */
    String sentence(Decided decided, String label) {
        return sentence("decided.by", decided, label);
    }

    private String sentence(String key, Decided decided, String label) {
        String what = decided.until() == null ? label : phrases.say("decided.until", phrases.day(decided.until()));
        String sentence = phrases.say(key, what, decided.who(), phrases.moment(decided.at()));
        return decided.why().isEmpty() ? sentence : sentence + " " + phrases.say("decided.why", decided.why());
    }

    /** The words fit what the choice is made on: another system's value, a sum, or a finding without values. */
    private String key(Choice choice, Divergence found) {
        return switch (choice) {
            case TAKE_OWNER -> "choice.take-owner." + owner(found);
            case KEEP_LIST -> found.owner() != null || isOwned(found) ? "choice.keep-list" : "choice.accept";
            default -> "choice." + choice.id();
        };
    }

    private boolean isOwned(Divergence found) {
        return found.subject() instanceof Subject.OfItem && !owner(found).equals("list");
    }

    private String owner(Divergence found) {
        return plan.settings()
                .field(found.field())
                .map(field -> field.rule().owner().name().toLowerCase(Locale.ROOT))
                .orElse("list");
    }
}
