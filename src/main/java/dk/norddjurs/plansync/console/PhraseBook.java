package dk.norddjurs.plansync.console;

import java.time.Clock;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Has the words of both languages. */
@ConditionalOnWebApplication
@Component
class PhraseBook {
    private final MessageSource messages;
    private final Clock clock;

    PhraseBook(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** @param locale the reader's: Danish, or English for everything else */
    Phrases in(Locale locale) {
        return new Phrases(messages, locale, clock);
    }
}
