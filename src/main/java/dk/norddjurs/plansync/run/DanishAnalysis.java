package dk.norddjurs.plansync.run;

import dk.norddjurs.plansync.link.Analysis;
import dk.norddjurs.plansync.link.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.springframework.stereotype.Component;

/**
 * Danish words by Lucene: small letters, without stop words, each by its Snowball stem, so that {@code klog} and
 * {@code kloge} are one. {@code aa} and {@code å} are the same, for towns are written both ways.
 */
@Component
class DanishAnalysis implements Analysis {
    private final Analyzer analyzer = new DanishAnalyzer();

    @Override
    public List<Term> terms(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC); // m² is m2
        List<Term> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("", plain)) {
            CharTermAttribute root = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(new Term(
                        root.toString().replace("aa", "å"), plain.substring(place.startOffset(), place.endOffset())));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory is always readable", e);
        }
        return terms;
    }
}
