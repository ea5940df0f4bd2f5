package dk.norddjurs.plansync.digest;

import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns digests into letters. */
@Component
public class DigestLetters {
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final Few few;
    private final String console;

    /** @param console where the console is, or the empty string for no link */
    DigestLetters(DigestSettings settings, @Value("${plansync.console.url:}") String console) {
        this.few = new Few(settings.listAtMost());
        this.console = console;
        templates.setTemplateEngineMessageSource(DigestWords.MESSAGES);
        templates.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
        templates.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** The digest as a mail, in its own language. */
    public Letter of(Digest digest) {
        DigestWords words = new DigestWords(digest.language());
        Context context = new Context(digest.language());
        context.setVariable("digest", digest);
        context.setVariable("verdict", Headline.verdict(digest));
        context.setVariable("asks", Headline.asks(digest));
        context.setVariable("words", words);
        context.setVariable("few", few);
        context.setVariable("console", console);
        return new Letter(
                words.say("subject", digest.plan(), Headline.asks(digest)),
                templates.process("digest.html", context),
                templates.process("digest.txt", context).strip() + "\n");
    }

    /**
     * Keeps lists short.
     *
     * @param most how many entries are named
     */
    record Few(int most) {
        public <T> List<T> of(List<T> all) {
            return all.subList(0, Math.min(most, all.size()));
        }

        public int beyond(List<?> all) {
            return Math.max(0, all.size() - most);
        }
    }
}
