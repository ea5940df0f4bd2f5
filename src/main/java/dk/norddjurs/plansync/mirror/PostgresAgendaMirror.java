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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The meetings in PostgreSQL. */
@Repository
class PostgresAgendaMirror implements AgendaMirror {
    private final JdbcClient jdbc;

    PostgresAgendaMirror(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql("select content from agenda_document where site = ? order by day, id")
                .param(site)
                .query((rs, n) -> MeetingJson.read(rs.getString(1)))
                .list();
    }

    @Override
    @Transactional
    public AgendaSnapshot apply(String site, AgendaSnapshot reading) {
        List<Meeting> before = meetings(site);
        AgendaSnapshot after = AgendaMerge.of(before, reading);
        Set<String> kept = after.meetings().stream().map(Meeting::id).collect(Collectors.toSet());
        before.stream().filter(meeting -> !kept.contains(meeting.id())).forEach(meeting -> delete(site, meeting));
        reading.meetings().forEach(meeting -> save(site, meeting));
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
        return after;
    }

    private void save(String site, Meeting meeting) {
        jdbc.sql("""
                        insert into agenda_document (site, id, day, content) values (?, ?, ?, ?::jsonb)
                        on conflict (site, id) do update set day = excluded.day, content = excluded.content""")
                .params(site, meeting.id(), meeting.day(), MeetingJson.write(meeting))
                .update();
    }

    private void delete(String site, Meeting meeting) {
        jdbc.sql("delete from agenda_document where site = ? and id = ?")
                .params(site, meeting.id())
                .update();
    }
}
