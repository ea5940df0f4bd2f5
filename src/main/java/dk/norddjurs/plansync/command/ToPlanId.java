package dk.norddjurs.plansync.command;

import dk.norddjurs.plansync.plan.PlanId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a plan, so that words which can be none are wrong usage. */
final class ToPlanId implements ITypeConverter<PlanId> {
    @Override
    public PlanId convert(String word) {
        try {
            return new PlanId(word);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
