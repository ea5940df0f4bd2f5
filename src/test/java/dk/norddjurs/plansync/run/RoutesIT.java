package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.Expected;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSendingEvent;
import org.apache.camel.spi.CamelEvent.ExchangeSentEvent;
import org.apache.camel.support.EventNotifierSupport;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The route files as they stand, run with the beans that they name. */
class RoutesIT {
    private static final Pattern BEAN = Pattern.compile("(?m)^( +)ref: (\\w+)\\R +method: \"?(\\w+).*$");
    private static final Expected EXPECTED = Expected.of("norddjurs");
    private static final Set<String> COLLECTING =
            Set.of("direct:collect-plan", "direct:collect-budget", "direct:collect-agenda");

    @TempDir
    private static Path work;

    private static SandboxMunicipality municipality;
    private static RunningPlansync plansync;

    @BeforeAll
    static void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        plansync = running(municipality);
    }

    private static RunningPlansync running(SandboxMunicipality municipality) {
        municipality.putExport();
        RunningPlansync started = RunningPlansync.against(municipality);
        started.bean(CamelContext.class).getRegistry().bind("stumbling", new Stumbling());
        started.takeInInbox();
        return started;
    }

    @AfterAll
    static void stop() {
        plansync.close();
        municipality.close();
    }

    @AfterEach
    void repair() throws Exception {
        for (Path file : files()) {
            if (!file.endsWith("on-failure.camel.yaml")) {
                load(plansync, file, Files.readString(file));
            }
        }
    }

    /** A step that fails as no step foresees. */
    public static final class Stumbling {
        public void stumble() {
            throw new IllegalStateException("the step stumbled on purpose");
        }
    }

    @Test
    void everyFileIsARouteOfTheService() throws Exception {
        List<String> routes = plansync.bean(CamelContext.class).getRoutes().stream()
                .map(Route::getRouteId)
                .toList();

        assertThat(files().stream()
                        .map(file -> file.getFileName().toString().replace(".camel.yaml", ""))
                        .filter(id -> !id.equals("on-failure")))
                .containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyBeanThatAFileNamesIsThereWithItsMethod() throws Exception {
        CamelContext camel = plansync.bean(CamelContext.class);
        for (Path file : files()) {
            for (Matcher bean = BEAN.matcher(Files.readString(file)); bean.find(); ) {
                Object named = camel.getRegistry().lookupByName(bean.group(2));
                assertThat(named).as("%s: %s", file, bean.group(2)).isNotNull();
                assertThat(Arrays.stream(named.getClass().getMethods()).map(Method::getName))
                        .as("%s: methods of %s", file, bean.group(2))
                        .containsOnlyOnce(bean.group(3));
            }
        }
    }

    @Test
    void theSystemsAreAskedThenItIsDecidedThenWritten() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        Calls watch = new Calls(calls);
        CamelContext camel = plansync.bean(CamelContext.class);
        camel.getManagementStrategy().addEventNotifier(watch);
        watch.start();

        plansync.sync();

        camel.getManagementStrategy().removeEventNotifier(watch);
        List<String> steps =
                calls.stream().filter(call -> !call.endsWith("direct:sync")).toList();
        assertThat(steps.subList(0, 6))
                .containsExactlyInAnyOrderElementsOf(COLLECTING.stream()
                        .flatMap(step -> Stream.of("begin " + step, "end " + step))
                        .toList());
        assertThat(steps.subList(6, 10))
                .containsExactly(
                        "begin direct:reconcile",
                        "end direct:reconcile",
                        "begin direct:write-back",
                        "end direct:write-back");
    }

    /** Notes when a step is called and when it has come back. */
    private static final class Calls extends EventNotifierSupport {
        private final List<String> calls;

        Calls(List<String> calls) {
            this.calls = calls;
        }

        @Override
        public void notify(CamelEvent event) {
            if (event instanceof ExchangeSendingEvent sending) {
                note("begin ", sending.getEndpoint().getEndpointUri());
            } else if (event instanceof ExchangeSentEvent sent) {
                note("end ", sent.getEndpoint().getEndpointUri());
            }
        }

        private void note(String what, String uri) {
            if (uri.startsWith("direct:")) {
                calls.add(what + uri.replace("direct://", "direct:"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"collect-plan", "collect-budget", "collect-agenda"})
    void aSystemWhoseStepStumblesIsNotCheckedAndTheOthersAre(String step) throws Exception {
        stumble(plansync, step);

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(report(run).notChecked())
                .singleElement()
                .asString()
                .contains("»" + step + "«", "kørsel " + run.id());
        assertThat(report(run).failure()).isEmpty();
        assertThat(report(run).items() == 0).isEqualTo(step.equals("collect-plan"));
    }

    @Test
    void aRunThatStumblesWhileDecidingOrWritingIsFinishedByTheNextOne() throws Exception {
        try (SandboxMunicipality other = SandboxMunicipality.start("norddjurs", work.resolve("other"), "write");
                RunningPlansync fresh = running(other)) {
            stumble(fresh, "reconcile");

            Run undecided = fresh.sync();

            assertThat(undecided.state()).isEqualTo(Run.State.FAILED);
            assertThat(report(undecided).failure()).contains("»reconcile«");
            assertThat(fresh.findings()).isEmpty();
            repair(fresh, "reconcile");
            stumble(fresh, "write-back");

            Run unwritten = fresh.sync();

            assertThat(unwritten.state()).isEqualTo(Run.State.FAILED);
            assertThat(report(unwritten).failure()).contains("»write-back«");
            assertThat(fresh.findings()).isEqualTo(EXPECTED.findings());
            assertThat(other.graph().journal()).noneMatch(request -> request.isBatch());
            repair(fresh, "write-back");

            assertThat(fresh.sync().state()).isEqualTo(Run.State.DONE);
            assertThat(fresh.cells()).containsAllEntriesOf(EXPECTED.writes());
            assertThat(fresh.findings()).isEqualTo(EXPECTED.findings());
        }
    }

    /** Puts the stumbling step in the place of the one that the file names. */
    private static void stumble(RunningPlansync at, String route) throws Exception {
        Path file = file(route);
        String stumbling = BEAN.matcher(Files.readString(file)).replaceFirst("$1ref: stumbling\n$1method: stumble");
        load(at, file, stumbling);
    }

    private static void repair(RunningPlansync at, String route) throws Exception {
        load(at, file(route), Files.readString(file(route)));
    }

    private static void load(RunningPlansync at, Path file, String text) throws Exception {
        PluginHelper.getRoutesLoader(at.bean(CamelContext.class))
                .updateRoutes(ResourceHelper.fromString(file.getFileName().toString(), text));
    }

    private static Path file(String route) {
        return Path.of("routes", route + ".camel.yaml");
    }

    private static List<Path> files() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("routes"))) {
            return files.sorted().toList();
        }
    }
}
