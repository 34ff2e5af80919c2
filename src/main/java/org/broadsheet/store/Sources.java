package org.broadsheet.store;

import java.sql.SQLException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.broadsheet.news.Article;
import org.broadsheet.news.Source;

/// The table `source`: whom an article names as its source. Derived together with the article.
final class Sources {
    /// No name is longer, and a page may call anything a photographer.
    private static final int LONGEST = 200;

    private Sources() {}

    private record Named(Source source, String name) {}

    /// Notes whom this article names, in place of whom it named before.
    static void put(Session session, long id, Article article) throws SQLException {
        session.run("DELETE FROM source WHERE entry = ?", id);
        for (var named : named(article)) {
            session.run("INSERT INTO source (kind, name, entry) VALUES (?, ?, ?)", named.source().name(), named.name(), id);
        }
    }

    private static Set<Named> named(Article article) {
        var named = new LinkedHashSet<Named>();
        article.agencies().forEach(name -> named.add(new Named(Source.AGENCY, key(name))));
        for (var picture : article.pictures()) {
            var credit = picture.credit();
            if (credit != null) {
                credit.agencies().forEach(name -> named.add(new Named(Source.PICTURE_AGENCY, key(name))));
                if (credit.photographer() != null) {
                    named.add(new Named(Source.PHOTOGRAPHER, key(credit.photographer())));
                }
            }
        }
        named.removeIf(one -> one.name().isEmpty() || one.name().length() > LONGEST);
        return named;
    }

    /// A name as it is compared: one paper writes REUTERS, the other José for Jose.
    static String key(String name) {
        return Words.folded(Normalizer.normalize(name, Normalizer.Form.NFKC)).strip().replaceAll("\\s+", " ");
    }
}
