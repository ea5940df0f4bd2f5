package dk.norddjurs.plansync.fuzz;

import dk.norddjurs.plansync.connector.DanishNumberFuzz;
import dk.norddjurs.plansync.connector.agenda.AgendaFuzz;
import dk.norddjurs.plansync.connector.budget.DelimitedFuzz;
import dk.norddjurs.plansync.connector.budget.PrintedListFuzz;
import dk.norddjurs.plansync.connector.budget.SheetFuzz;
import dk.norddjurs.plansync.connector.budget.WorkbookFuzz;
import dk.norddjurs.plansync.connector.document.OfficeFileFuzz;
import dk.norddjurs.plansync.connector.document.PlanDocumentFuzz;
import dk.norddjurs.plansync.connector.document.PlanWorkbookFuzz;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A parser that a fuzzer calls, with what it begins with: examples, and whatever was found before. */
record FuzzTarget(Class<?> type) {
    static final List<FuzzTarget> ALL = Stream.of(
                    DelimitedFuzz.class,
                    PrintedListFuzz.class,
                    SheetFuzz.class,
                    WorkbookFuzz.class,
                    DanishNumberFuzz.class,
                    PlanWorkbookFuzz.class,
                    PlanDocumentFuzz.class,
                    OfficeFileFuzz.class,
                    AgendaFuzz.class)
            .map(FuzzTarget::new)
            .toList();

    @SuppressWarnings("unchecked")
    List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>((List<byte[]>) call("seeds"));
        Path found = Path.of("src/test/resources/fuzz", type.getSimpleName());
        if (Files.isDirectory(found)) {
            try (Stream<Path> files = Files.list(found)) {
                for (Path file : files.sorted().toList()) {
                    seeds.add(Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return seeds;
    }

    void call(byte[] input) {
        call("fuzzerTestOneInput", input);
    }

    private Object call(String method, Object... with) {
        try {
            Class<?>[] types = with.length == 0 ? new Class<?>[0] : new Class<?>[] {byte[].class};
            return type.getMethod(method, types).invoke(null, with);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
