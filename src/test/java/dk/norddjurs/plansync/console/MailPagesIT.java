package dk.norddjurs.plansync.console;

import static org.assertj.core.api.Assertions.assertThat;

import dk.norddjurs.plansync.digest.Address;
import dk.norddjurs.plansync.digest.Letter;
import dk.norddjurs.plansync.digest.Mail;
import dk.norddjurs.plansync.digest.Outbox;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@InSandbox
class MailPagesIT {
    @Autowired
    Outbox outbox;

    @Autowired
    Clock clock;

    Visitor visitor;

    @BeforeEach
    void visit(@LocalServerPort int port) {
        visitor = new Visitor(port);
    }

    @Test
    void aMailThatWentOutSaysWhen() {
        Mail mail = mail("sendt@norddjurs.example");
        outbox.sent(mail.id(), clock.instant());

        assertThat(row(mail).select(".badge.done").text()).isEqualTo("Sendt 4. juni 2025 kl. 09.00");
    }

    @Test
    void aMailThatCouldNotBeSentSaysWhy() {
        Mail mail = mail("afvist@norddjurs.example");
        outbox.failed(mail.id(), "Mailserveren <svarer> ikke.");

        assertThat(row(mail).select(".badge.failed").text()).isEqualTo("Venter");
        assertThat(row(mail).text()).contains("Mailserveren <svarer> ikke.");
    }

    @Test
    void aMailIsShownAsItsReaderGotItAndMayDoNothing() {
        Mail mail = mail("koncern@norddjurs.example");

        HttpResponse<String> answer = visitor.get(row(mail).select("th a").attr("href"));

        assertThat(answer.body()).isEqualTo("<p>Nyt om planen</p>");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy ->
                        assertThat(policy).contains("default-src 'none'").contains("sandbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mails/999999", "/mails/abc", "/plans/2019-2022/mails"})
    void whatIsNotThereIsSaidInDanish(String address) {
        HttpResponse<String> answer = visitor.get(address);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.body()).select("main").text()).contains("Der er ingen");
    }

    private Mail mail(String recipient) {
        Address address = new Address(ConsoleSandbox.PLAN, "prøve", recipient, recipient);
        outbox.put(List.of(address), new Letter("Emne", "<p>Nyt om planen</p>", "Nyt om planen"), clock.instant());
        return outbox.recent(ConsoleSandbox.PLAN, 100).stream()
                .filter(mail -> mail.address().recipient().equals(recipient))
                .findFirst()
                .orElseThrow();
    }

    private Element row(Mail mail) {
        return Jsoup.parse(visitor.get("/plans/2025-2028/mails").body())
                .select("tbody tr:contains(" + mail.address().recipient() + ")")
                .first();
    }
}
