package dk.norddjurs.plansync.connector.sftp;

import dk.norddjurs.plansync.connector.BudgetSupply;
import dk.norddjurs.plansync.connector.PlanListCheck.Finding;
import dk.norddjurs.plansync.connector.PlanListCheck.State;
import dk.norddjurs.plansync.connector.SupplyTroubles;
import dk.norddjurs.plansync.connector.sftp.SftpFault.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Fetches exports from an SFTP server. */
final class SftpPickup implements BudgetSupply {
    /** The way as a whole, and single files on it. */
    static final String SERVER = "sftp";

    static final String FILES = "sftp-files";
    private static final int TOLD = 5;

    private final SftpSettings settings;
    private final Collection<String> profiles;
    private final Path inbox;
    private final FetchedFiles fetched;
    private final SupplyTroubles troubles;
    private final Clock clock;

    SftpPickup(
            SftpSettings settings,
            Collection<String> profiles,
            Path inbox,
            FetchedFiles fetched,
            SupplyTroubles troubles,
            Clock clock) {
        this.settings = settings;
        this.profiles = profiles;
        this.inbox = inbox;
        this.fetched = fetched;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public synchronized void bring() {
        try {
            tellOf(visit());
            troubles.over(SERVER);
        } catch (SftpFault e) {
            troubles.note(SERVER, "Budgetudtræk kan ikke hentes: " + e.says());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tellOf(List<String> left) {
        if (left.isEmpty()) {
            troubles.over(FILES);
        } else {
            String more = left.size() > TOLD ? " Og " + (left.size() - TOLD) + " til." : "";
            troubles.note(FILES, String.join(" ", left.subList(0, Math.min(TOLD, left.size()))) + more);
        }
    }

    private List<String> visit() throws SftpFault, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (SftpSession session = SftpSession.open(settings)) {
                Map<String, String> folders = RemoteFolders.find(settings, profiles, session.files());
                return new SftpVisit(settings, folders, inbox, fetched, session.files(), clock).carryOut();
            } catch (SftpFault e) {
                if (!e.isPassing() || attempt >= settings.attempts()) {
                    throw e;
                }
                Thread.sleep(settings.settle().toMillis());
            }
        }
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        try (SftpSession session = SftpSession.open(settings)) {
            findings.add(new Finding("SFTP-serveren", State.OK, settings.server() + " kendes på sin nøgle"));
            findings.add(new Finding("SFTP-loginnet", State.OK, "med nøglen »" + settings.key() + "«"));
            Map<String, String> folders = RemoteFolders.find(settings, profiles, session.files());
            findings.add(new Finding("SFTP-mapperne", State.OK, String.join(", ", folders.values())));
        } catch (SftpFault e) {
            List<String> asked = List.of("SFTP-serveren", "SFTP-loginnet", "SFTP-mapperne");
            for (Stage stage : Stage.values()) {
                if (stage.ordinal() >= findings.size()) {
                    findings.add(finding(asked.get(stage.ordinal()), stage, e));
                }
            }
        }
        return findings;
    }

    private static Finding finding(String what, Stage stage, SftpFault fault) {
        int beyond = stage.compareTo(fault.stage());
        if (beyond == 0) {
            return new Finding(what, State.FAILED, fault.says());
        }
        return beyond < 0
                ? new Finding(what, State.OK, "")
                : new Finding(what, State.NOT_ASKED, "ikke spurgt, fordi det før fejlede");
    }
}
