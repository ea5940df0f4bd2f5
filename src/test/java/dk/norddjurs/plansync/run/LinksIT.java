package dk.norddjurs.plansync.run;

import static dk.norddjurs.plansync.sandbox.RunningPlansync.report;
import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Digest;
import dk.norddjurs.plansync.divergence.DivergenceStore;
import dk.norddjurs.plansync.divergence.KeptLink;
import dk.norddjurs.plansync.divergence.LinkState;
import dk.norddjurs.plansync.divergence.LinkStore;
import dk.norddjurs.plansync.link.LinkKey;
import dk.norddjurs.plansync.mirror.ListMirror;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.plan.Subject;
import dk.norddjurs.plansync.reconcile.Kind;
import dk.norddjurs.plansync.sandbox.RunningPlansync;
import dk.norddjurs.plansync.sandbox.SandboxMunicipality;
import dk.norddjurs.plansync.sandbox.agenda.Failure;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a suggested link over several nights of Norddjurs. */
class LinksIT {
    private static final String FLEET = "Flådestyring";
    private static final LinkKey R003 = LinkKey.code("R003");
    private static final LinkKey FLEET_CASE = LinkKey.caseNumber("25/1340");

    @TempDir
    private Path work;

    private SandboxMunicipality municipality;
    private RunningPlansync plansync;

    @BeforeEach
    void start() {
        municipality = SandboxMunicipality.start("norddjurs", work, "write");
        municipality.putExport();
        plansync = RunningPlansync.against(municipality);
        plansync.takeInInbox();
    }

    @AfterEach
    void stop() {
        plansync.close();
        municipality.close();
    }

    private LinkStore links() {
        return plansync.bean(LinkStore.class);
    }

    private ItemId item(String title) {
        return plansync.bean(ListMirror.class).load(plansync.plan().id()).items().stream()
                .filter(item -> item.title().equals(title))
                .map(PlanItem::id)
                .findFirst()
                .orElseThrow();
    }

    private void decide(LinkKey key, LinkState state) {
        links().decide(plansync.plan().id(), item(FLEET), key, state, "økonomi", "", Instant.now());
    }

    private Set<String> toConfirm() {
        return links().all(plansync.plan().id()).stream()
                .filter(link -> link.state() == LinkState.SUGGESTED)
                .map(link -> link.link().key().written())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aDryRunKeepsNoSuggestion() {
        plansync.sync();
        assertThat(toConfirm())
                .containsExactlyInAnyOrder(
                        R003.written(),
                        FLEET_CASE.written(),
                        LinkKey.caseNumber("25/1333").written());
        List<KeptLink> before = links().all(plansync.plan().id());

        plansync.dryRun();

        assertThat(links().all(plansync.plan().id())).isEqualTo(before);
    }

    @Test
    void aSuggestionTellsTextScoreWordsAndEvidence() {
        plansync.sync();

        assertThat(links().all(plansync.plan().id()))
                .filteredOn(kept -> kept.link().key().equals(R003))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.suggestion().score()).isEqualTo(100);
                    assertThat(kept.suggestion().words()).containsExactly(FLEET);
                    assertThat(kept.suggestion().text()).startsWith("Flådestyring R003(I)(B)");
                    assertThat(kept.suggestion().evidence())
                            .singleElement()
                            .satisfies(evidence -> assertThat(evidence.places()).hasSize(12));
                });
    }

    @Test
    void aConfirmedCodeBringsMoneyAndPointsAndWhatItAskedForSettles() {
        plansync.sync();
        assertThat(plansync.findings())
                .contains(
                        "Flådestyring / item / link-to-confirm",
                        "Flådestyring / amounts / item-without-money",
                        "R003 / amounts / money-without-item",
                        "R003 / item / on-agenda-not-in-plan");

        decide(R003, LinkState.CONFIRMED);
        Run run = plansync.sync();

        assertThat(report(run).settled()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(plansync.findings())
                .doesNotContain(
                        "Flådestyring / item / link-to-confirm",
                        "Flådestyring / amounts / item-without-money",
                        "R003 / amounts / money-without-item",
                        "R003 / item / on-agenda-not-in-plan")
                .contains("Arbejde med kloge m2 / item / link-to-confirm");
        assertThat(plansync.cells()).containsEntry("Flådestyring / next-treatment", "ØK 10.06.2025");
        assertThat(plansync.bean(Digests.class).preview(plansync.plan().id()).ahead())
                .flatExtracting(Digest.Ahead::items)
                .extracting(Digest.Item::title)
                .contains(FLEET);
        assertThat(report(plansync.sync()).writes()).isEmpty();
    }

    @Test
    void aRejectedLinkNeverComesBackByItself() {
        plansync.sync();

        decide(R003, LinkState.REJECTED);
        decide(FLEET_CASE, LinkState.REJECTED);
        plansync.sync();
        plansync.sync();

        assertThat(plansync.findings())
                .doesNotContain("Flådestyring / item / link-to-confirm")
                .contains("Flådestyring / amounts / item-without-money", "R003 / amounts / money-without-item");
        assertThat(links().known(plansync.plan().id()).rejected()).hasSize(2);
    }

    @Test
    void whileASourceCannotBeAskedItsSuggestionsStayAndDecidedOnesGo() {
        plansync.sync();
        decide(R003, LinkState.REJECTED);
        municipality.agenda().failOverview(Failure.html(500, "Der skete en fejl"));

        Run run = plansync.sync();

        assertThat(run.state()).isEqualTo(Run.State.INCOMPLETE);
        assertThat(plansync.bean(DivergenceStore.class).open(plansync.plan().id()))
                .filteredOn(open -> open.now().kind() == Kind.LINK_TO_CONFIRM)
                .extracting(open -> ((Subject.OfLink) open.now().subject()).key())
                .containsExactlyInAnyOrder(
                        FLEET_CASE.written(), LinkKey.caseNumber("25/1333").written());
    }
}
