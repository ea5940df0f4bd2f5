package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.norddjurs.plansync.connector.ListPlan;
import dk.norddjurs.plansync.connector.SourceFailed;
import dk.norddjurs.plansync.plan.FieldType;
import dk.norddjurs.plansync.plan.ItemVersion;
import dk.norddjurs.plansync.plan.ListKey;
import dk.norddjurs.plansync.sandbox.graph.SandboxColumn;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** The sandbox refuses the shapes of person and lookup cells that the real Graph refuses. */
class StrictReferencesIT {
    private final SandboxedList sandboxed = new SandboxedList();
    private final GraphAccess access = new GraphAccess(
            sandboxed.settings(sandboxed.graph.token(), Duration.ofSeconds(20)), time -> {}, Clock.systemUTC());
    private final ListRequests requests =
            new ListRequests(access, ListPlan.settings().list());

    @AfterEach
    void close() {
        sandboxed.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'AnsvarligLookupId':2} | 200",
                "{'AnsvarligLookupId':null} | 200",
                "{'AnsvarligLookupId':'2'} | 400",
                "{'AnsvarligLookupId':99} | 400",
                "{'AnsvarligLookupId':[2]} | 400",
                "{'AnsvarligLookupId@odata.type':'Collection(Edm.Int32)','AnsvarligLookupId':[2]} | 400",
                "{'AnsvarligLookupId@odata.type':'Edm.Int32','AnsvarligLookupId':2} | 400",
                "{'Ansvarlig':2} | 400",
                "{'MedvirkendeLookupId@odata.type':'Collection(Edm.Int32)','MedvirkendeLookupId':[2,3]} | 200",
                "{'MedvirkendeLookupId@odata.type':'Collection(Edm.String)','MedvirkendeLookupId':[2]} | 400",
                "{'MedvirkendeLookupId@odata.type':'Collection(Edm.Int32)','MedvirkendeLookupId':['2']} | 400",
                "{'MedvirkendeLookupId@odata.type':'Collection(Edm.Int32)','MedvirkendeLookupId':[2,99]} | 400",
                "{'MedvirkendeLookupId':[2]} | 400",
                "{'MedvirkendeLookupId':2} | 400",
                "{'StedLookupId':1} | 400",
                "{'StedLookupId':2} | 200"
            })
    void onlyTheRightShapeIsTaken(String body, int status) {
        ListKey row = new ListKey(sandboxed.list.add(Map.of("Titel", "Punkt")));
        BatchPart part = new BatchPart(
                row,
                new ItemVersion(sandboxed.list.etag(row.value())),
                (ObjectNode) Json.read(body.replace('\'', '"')),
                false);

        assertThat(new Batch(access, requests).send(List.of(part)).get(part).status())
                .isEqualTo(status);
    }

    @Test
    void thirteenLookupsInAQueryAreTooMany() {
        List<MatchedColumn> columns = IntStream.range(0, 13)
                .mapToObj(n -> new MatchedColumn(
                        "person-" + n, FieldType.PERSON, "Person " + n, "Person" + n, Shape.PERSON, true, Target.USERS))
                .toList();
        columns.forEach(column -> sandboxed.list.reference(column.name(), SandboxColumn.PERSON, sandboxed.users));
        DeltaPages pages = new DeltaPages(access, requests);

        assertThat(pages.everything(new Matching("site", "list", columns.subList(0, 12)))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> pages.everything(new Matching("site", "list", columns)))
                .isInstanceOf(SourceFailed.class)
                .hasMessageContaining("400");
    }
}
