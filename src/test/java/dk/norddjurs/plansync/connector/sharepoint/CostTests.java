package dk.norddjurs.plansync.connector.sharepoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.kiota.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTests {
    @ParameterizedTest
    @CsvSource({
        "GET, /sites/s, 1",
        "GET, /sites/s/lists/l/items/4?$expand=fields(select=A), 1",
        "GET, /sites/s/lists/l/items/delta()?token=x, 1",
        "GET, /sites/s/lists/l/items/delta?%24token=x, 1",
        "GET, /sites/s/lists/l/items/delta()?$expand=fields(select=token), 2",
        "GET, /sites/s/lists/l/columns, 2",
        "GET, /sites/s/lists/l/items?$top=999, 2",
        "GET, /sites/s/lists, 2",
        "PATCH, /sites/s/lists/l/items/4/fields, 2",
        "POST, /subscriptions, 2"
    })
    void isWhatMicrosoftTells(HttpMethod method, String address, int units) {
        assertThat(Cost.of(method, "https://graph.microsoft.com/v1.0" + address))
                .isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "20, 40"})
    void aBatchCostsWhatItsPartsDo(int parts, int units) {
        assertThat(Cost.ofBatch(parts)).isEqualTo(units);
    }
}
