package dk.norddjurs.plansync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.mirror.HistoryEntry.Event;
import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.PlanId;
import dk.norddjurs.plansync.plan.PlanItem;
import dk.norddjurs.plansync.sandbox.PostgresForTests;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of before there was a history gets one that begins with what was last read. */
class HistoryOfAnOldDatabaseIT {
    private static final PlanId PLAN = new PlanId("2025-2028");
    private static final PlanId NEVER_READ = new PlanId("2026-2029");
    private static final Instant EDITED = Instant.parse("2025-05-01T08:00:00Z");
    private static final Instant REMOVED = Instant.parse("2025-05-20T02:00:00Z");
    private static final Instant READ = Instant.parse("2025-06-03T02:00:00Z");

    private final DataSource source = PostgresForTests.emptyDatabase();
    private final JdbcClient database = JdbcClient.create(source);
    private final ListHistory history = new PostgresListHistory(database);

    @BeforeEach
    void upgrade() {
        migrate("5");
        database.sql("insert into list_mark (plan, delta_link, columns, read_at) values (?, 'https://g', '', ?)")
                .params(PLAN.value(), utc(READ))
                .update();
        row(PLAN, "1", "Aktindsigt", null);
        row(PLAN, "2", "Kantine", REMOVED);
        row(NEVER_READ, "1", "Uden mærke", null);
        migrate("latest");
    }

    @Test
    void whatStoodThereIsKnownSinceTheLastReading() {
        assertThat(history.of(PLAN, new ItemId(1))).singleElement().satisfies(known -> {
            assertThat(known.event()).isEqualTo(Event.KNOWN);
            assertThat(known.asOf()).isEqualTo(EDITED);
            assertThat(known.recordedAt()).isEqualTo(READ);
            assertThat(known.moved()).isEmpty();
        });
        assertThat(history.planAt(PLAN, READ)).extracting(PlanItem::title).containsExactly("Aktindsigt");
        assertThat(history.planAt(PLAN, REMOVED.minusSeconds(1))).isEmpty();
    }

    @Test
    void whatWasGoneIsKnownAndGoneAtTheSameMoment() {
        assertThat(history.of(PLAN, new ItemId(2)))
                .extracting(HistoryEntry::event)
                .containsExactly(Event.KNOWN, Event.REMOVED);
        assertThat(history.of(PLAN, new ItemId(2)))
                .extracting(HistoryEntry::recordedAt)
                .containsOnly(REMOVED);
        assertThat(history.planAt(PLAN, REMOVED)).isEmpty();
    }

    @Test
    void aListThatWasNeverReadToItsEndHasNoHistory() {
        assertThat(history.since(NEVER_READ, Instant.EPOCH)).isEmpty();
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(source).target(version).load().migrate();
    }

    private void row(PlanId plan, String key, String title, @Nullable Instant removed) {
        database.sql("""
                        insert into item (plan, list_key, version, modified_at, cells, unreadable, removed_at)
                        values (?, ?, '1', ?, ?::jsonb, '[]', ?)""")
                .param(plan.value())
                .param(key)
                .param(utc(EDITED))
                .param("{\"title\":\"text:" + title + "\"}")
                .param(removed == null ? null : utc(removed))
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
