package dk.norddjurs.plansync.sandbox;

import dk.norddjurs.plansync.Plansync;
import dk.norddjurs.plansync.command.RunPrinter;
import dk.norddjurs.plansync.run.BringBudget;
import dk.norddjurs.plansync.run.Run;
import dk.norddjurs.plansync.run.RunWorker;
import dk.norddjurs.plansync.run.Runs;
import dk.norddjurs.plansync.sandbox.sftp.SftpSandbox;
import dk.norddjurs.plansync.settings.PlanSettings;
import dk.norddjurs.plansync.settings.Plans;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * {@code mvn spring-boot:test-run}: the whole system against the simulated Norddjurs, one sync at once, and then serving on
 * http://localhost:8080.
 */
public final class RunSandbox {
    private static final Path WORK = Path.of("target/sandbox");

    @SuppressWarnings("NullAway.Init") // set before the context that asks for it
    private static SandboxMunicipality municipality;

    private RunSandbox() {}

    public static void main(String[] args) throws IOException {
        empty(WORK);
        municipality = SandboxMunicipality.start("norddjurs", WORK.toAbsolutePath(), "write");
        SftpSandbox server = SftpSandbox.start(WORK.resolve("sftp"));
        SandboxFiles.Export export = municipality.export();
        server.put(municipality.inbox().getFileName() + "/" + export.name(), export.content());
        Map<String, String> told = municipality.properties();
        told.putAll(server.properties(WORK.resolve("sftp-key")));
        Stream<String> properties =
                told.entrySet().stream().map(property -> "--" + property.getKey() + "=" + property.getValue());
        ApplicationContext context = SpringApplication.from(Plansync::main)
                .with(SandboxTime.class)
                .run(Stream.concat(properties, Stream.of(args)).toArray(String[]::new))
                .getApplicationContext();
        syncOnce(context);
    }

    private static void syncOnce(ApplicationContext context) throws IOException {
        context.getBean(BringBudget.class).bring();
        while (!isEmpty(municipality.inbox())) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        for (PlanSettings plan : context.getBean(Plans.class).all()) {
            Run asked = context.getBean(Runs.class).request(plan.id(), false, Run.Cause.SCHEDULE, "sandbox");
            Run done = context.getBean(RunWorker.class).await(asked, Duration.ofMinutes(2));
            RunPrinter.toStandardOut().print(done);
        }
        String port = context.getEnvironment().getProperty("local.server.port", "8080");
        System.out.printf("%n  Se planen på http://localhost:%s – stop med Ctrl-C.%n%n", port);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }

    /** The municipality's time instead of ours. */
    @TestConfiguration(proxyBeanMethods = false)
    static class SandboxTime {
        @Bean
        @Primary
        Clock sandboxClock() {
            return municipality.clock();
        }
    }
}
