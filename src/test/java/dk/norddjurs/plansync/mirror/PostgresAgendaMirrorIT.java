package dk.norddjurs.plansync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.sandbox.StoreDatabase;
import dk.norddjurs.plansync.sandbox.Together;
import dk.norddjurs.plansync.snapshot.Meeting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** The mirror in PostgreSQL keeps to the contract. */
class PostgresAgendaMirrorIT extends AgendaMirrorContract {
    private StoreDatabase database;

    @Override
    AgendaMirror emptyMirror() {
        database = new StoreDatabase();
        return database.transactional(
                AgendaMirror.class, new PostgresAgendaMirror(database.jdbc(), database.batches()));
    }

    @Override
    TransactionOperations transactions() {
        return database.transactions();
    }

    @Override
    String everythingKept() {
        return database.jdbc()
                .sql("select string_agg(d::text || m::text, '') from agenda_document d, agenda_mark m")
                .query(String.class)
                .single();
    }

    @Test
    void twoRunsTakeInTheSameMeetingsAtOnce() {
        AgendaMirror mirror = emptyMirror();
        List<Meeting> forth = IntStream.range(0, 300)
                .mapToObj(n -> meeting("m" + n, "2026-06-10"))
                .toList();
        List<Meeting> back = new ArrayList<>(forth);
        Collections.reverse(back);

        Together.run(
                () -> mirror.apply(SITE, reading(JUNE, forth.toArray(Meeting[]::new))),
                () -> mirror.apply(SITE, reading(JUNE, back.toArray(Meeting[]::new))));

        assertThat(mirror.load(SITE).orElseThrow().meetings()).hasSize(300);
    }
}
