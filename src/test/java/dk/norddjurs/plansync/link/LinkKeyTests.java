package dk.norddjurs.plansync.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dk.norddjurs.plansync.plan.ItemId;
import dk.norddjurs.plansync.plan.Subjects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkKeyTests {
    @Test
    void aKeyIsTheSameHoweverItIsWritten() {
        assertThat(LinkKey.psp("xa - 1391\u00a0-2")).isEqualTo(LinkKey.psp("XA-1391-2"));
        assertThat(LinkKey.caseNumber("24 / 1234")).isEqualTo(LinkKey.caseNumber("24/1234"));
        assertThat(LinkKey.text(" Kloge M²: oplæg ")).isEqualTo(LinkKey.text("kloge m2 – Oplæg"));
    }

    @Test
    void theNumberOfACaseCannotBeReadFromItsKey() {
        assertThat(LinkKey.caseNumber("24/1234").written()).startsWith("case:").doesNotContain("1234");
    }

    @Test
    void aLongTextIsKnownByItsBeginning() {
        String begins = "ordet ".repeat(60);

        assertThat(LinkKey.text(begins + "slut")).isEqualTo(LinkKey.text(begins + "ende"));
        assertThat(LinkKey.text(begins).value().length()).isLessThanOrEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"psp:XA-1:2", "code:E-12/27", "text:kloge m2", "case:00ff"})
    void aWrittenKeyComesBackAlsoAsTheSubjectOfAFinding(String written) {
        Link link = new Link(new ItemId(7), LinkKey.read(written));

        assertThat(link.key().written()).isEqualTo(written);
        assertThat(Subjects.read(link.subject().id())).isEqualTo(link.subject());
        assertThat(Link.of(link.subject())).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "R003", "plan:R003", "code:"})
    void whatIsNoKeyIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinkKey.read(written));
    }
}
