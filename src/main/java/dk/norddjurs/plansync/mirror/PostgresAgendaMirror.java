package dk.norddjurs.plansync.mirror;

import dk.norddjurs.plansync.plan.TimeWindow;
import dk.norddjurs.plansync.snapshot.AgendaSnapshot;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings in PostgreSQL. */
@Repository
class PostgresAgendaMirror implements AgendaMirror {
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    PostgresAgendaMirror(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    @Override
    public Optional<AgendaSnapshot> load(String site) {
        List<Meeting> meetings = meetings(site);
        return jdbc.sql("select read_at, from_day, until_day, unread from agenda_mark where site = ?")
                .param(site)
                .query((rs, n) -> new AgendaSnapshot(
                        rs.getObject(1, OffsetDateTime.class).toInstant(),
                        new TimeWindow(rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class)),
                        meetings,
                        MeetingJson.readUnread(rs.getString(4))))
                .optional();
    }

    private List<Meeting> meetings(String site) {
        return jdbc.sql("select content from agenda_document where site = ? order by day, id collate \"C\"")
                .param(site)
                .query((rs, n) -> MeetingJson.read(rs.getString(1)))
                .list();
    }

    @Override
    @Transactional
    public AgendaSnapshot apply(String site, AgendaSnapshot reading) {
        // First of all: two plans' runs take in the same meetings, and here the one waits for the other.
        saveMark(site, reading);
        List<Meeting> before = meetings(site);
        AgendaSnapshot after = AgendaMerge.of(before, reading);
        Set<String> kept = after.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
        delete(
                site,
                before.stream()
                        .map(Meeting::id)
                        .filter(id -> !kept.contains(id))
                        .toList());
        save(site, reading.meetings());
        return after;
    }

    private void saveMark(String site, AgendaSnapshot reading) {
        jdbc.sql("""
                        insert into agenda_mark (site, read_at, from_day, until_day, unread) values (?, ?, ?, ?, ?::jsonb)
                        on conflict (site) do update set read_at = excluded.read_at, from_day = excluded.from_day,
                          until_day = excluded.until_day, unread = excluded.unread""")
                .params(
                        site,
                        reading.readAt().atOffset(ZoneOffset.UTC),
                        reading.window().from(),
                        reading.window().until(),
                        MeetingJson.writeUnread(reading.problems()))
                .update();
    }

    private void save(String site, List<Meeting> meetings) {
        batches.batchUpdate("""
                insert into agenda_document (site, id, day, content) values (?, ?, ?, ?::jsonb)
                on conflict (site, id) do update set day = excluded.day, content = excluded.content""", meetings, BATCH, (ps, meeting) -> {
            ps.setString(1, site);
            ps.setString(2, meeting.id());
            ps.setObject(3, meeting.day());
            ps.setString(4, MeetingJson.write(meeting));
        });
    }

    private void delete(String site, List<String> ids) {
        batches.batchUpdate("delete from agenda_document where site = ? and id = ?", ids, BATCH, (ps, id) -> {
            ps.setString(1, site);
            ps.setString(2, id);
        });
    }
}
