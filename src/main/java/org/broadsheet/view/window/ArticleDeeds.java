package org.broadsheet.view.window;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.broadsheet.news.Contents;
import org.broadsheet.news.EntryId;
import org.broadsheet.news.Teaser;
import org.broadsheet.view.command.Command;
import org.broadsheet.view.command.Deeds;
import org.broadsheet.view.command.Labels;
import org.broadsheet.view.contents.ContentsModel;
import org.broadsheet.view.contents.Marking;
import org.broadsheet.view.contents.Wandering;
import org.broadsheet.view.reading.ArticlePane;
import org.broadsheet.view.reading.ReadingModel;
import org.jspecify.annotations.Nullable;

/// What the commands for articles do: read, mark, copy, go to the next.
final class ArticleDeeds {
    private final ContentsModel contents;
    private final ReadingModel reading;
    private final ArticlePane article;
    private final Marking marking;
    private final Wandering wandering;
    private final Consumer<String> voice;

    ArticleDeeds(ContentsModel contents, ReadingModel reading, ArticlePane article, Marking marking,
            Wandering wandering, Consumer<String> voice) {
        this.contents = contents;
        this.reading = reading;
        this.article = article;
        this.marking = marking;
        this.wandering = wandering;
        this.voice = voice;
    }

    /// @param browser opens an address in the reader's browser
    /// @param details opens what is known of an article
    void bind(Deeds deeds, Consumer<URI> browser, Consumer<EntryId> details) {
        deeds.bind(Command.COPY_PARAGRAPH, () -> copied(article.copyParagraph(), "copied.paragraph"), this::noArticle)
                .bind(Command.COPY_ARTICLE, () -> copied(article.copyArticle(), "copied.article"), this::noArticle)
                .bind(Command.COPY_LINK, this::copyLink, this::noLink)
                .bind(Command.FIND, article.finding()::open, this::noArticle)
                .bind(Command.FIND_NEXT, () -> article.finding().step(true), this::noArticle)
                .bind(Command.FIND_PREVIOUS, () -> article.finding().step(false), this::noArticle)
                .bind(Command.LARGER, sized(article::larger))
                .bind(Command.SMALLER, sized(article::smaller))
                .bind(Command.USUAL_SIZE, sized(article::usualSize))
                .bind(Command.NEXT, () -> step(1), this::noRows)
                .bind(Command.PREVIOUS, () -> step(-1), this::noRows)
                .bind(Command.NEXT_UNREAD, wandering::on)
                .bind(Command.PREVIOUS_UNREAD, wandering::back)
                .bind(Command.PAGE_ON, this::pageOn)
                .bind(Command.PAGE_BACK, this::pageBack, this::noArticle)
                .bind(Command.MARK, () -> change(teaser -> marking.read(teaser.id(), !teaser.read())), this::noArticle)
                .bind(Command.STAR, () -> change(teaser -> marking.star(teaser.id(), !teaser.starred())),
                        this::noArticle)
                .bind(Command.BROWSER, () -> link().ifPresent(browser), this::noLink)
                .bind(Command.ARTICLE_DETAILS, () -> Optional.ofNullable(contents.selected().get()).ifPresent(details), this::noArticle)
                .bind(Command.ALL_READ, this::allRead, this::noRows)
                .bind(Command.OLDER_READ, this::olderRead, this::noArticle)
                .bind(Command.CAPTION, () -> voice.accept(article.caption().orElse(Labels.say("not.picture"))), this::noArticle)
                .bind(Command.NEXT_PARAGRAPH, article::nextBlock, this::noArticle)
                .bind(Command.PREVIOUS_PARAGRAPH, article::previousBlock, this::noArticle)
                .bind(Command.NEXT_HEADING, article::nextHeading, this::noArticle)
                .bind(Command.PREVIOUS_HEADING, article::previousHeading, this::noArticle)
                .bind(Command.NEXT_PICTURE, article::nextPicture, this::noArticle)
                .bind(Command.PREVIOUS_PICTURE, article::previousPicture, this::noArticle)
                .bind(Command.FETCH_PICTURES, () -> reading.missing().forEach(reading::fetchAgain),
                        () -> noArticle().or(() -> Deeds.unless(!reading.missing().isEmpty(), "not.pictures")))
                .bind(Command.HEADLINE, article::top, this::noArticle)
                .bind(Command.SIGN_OFF, article::signOff, this::noArticle)
                .bind(Command.ARTICLE_START, article::top, this::noArticle)
                .bind(Command.ARTICLE_END, article::signOff, this::noArticle)
                .bind(Command.NUMBER_LINKS, this::numberLinks, this::noArticle);
        var links = List.copyOf(EnumSet.range(Command.LINK_1, Command.LINK_10));
        links.forEach(link -> deeds.bind(link, () -> follow(links.indexOf(link) + 1), this::noArticle));
    }

    private Optional<String> noArticle() {
        return Deeds.unless(contents.selected().get() != null, "not.chosen");
    }

    private Optional<String> noRows() {
        return Deeds.unless(!contents.rows().isEmpty(), "not.empty");
    }

    private Optional<String> noLink() {
        return noArticle().or(() -> Deeds.unless(link().isPresent(), "not.link"));
    }

    /// Where the open article stands on the web.
    private Optional<URI> link() {
        var story = reading.story().get();
        if (story == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(story.teaser().url()).or(() -> Optional.ofNullable(story.article().permalink()))
                .filter(address -> "https".equalsIgnoreCase(address.getScheme())
                        || "http".equalsIgnoreCase(address.getScheme()));
    }

    private void copyLink() {
        var story = reading.story().get();
        var link = link();
        if (story != null && link.isPresent()) {
            var content = new ClipboardContent();
            content.putString(story.article().headline() + "\n" + link.get());
            copied(Clipboard.getSystemClipboard().setContent(content), "copied.link");
        }
    }

    private void copied(boolean done, String what) {
        voice.accept(Labels.say(done ? what : "copied.nothing"));
    }

    private void numberLinks() {
        voice.accept(Labels.say("links.numbered", article.numberLinks()));
    }

    private void follow(int number) {
        if (!article.follow(number)) {
            voice.accept(Labels.say("links.none", number));
        }
    }

    private Runnable sized(Runnable change) {
        return () -> {
            change.run();
            voice.accept(Labels.say("sized", article.scaleProperty().get()));
        };
    }

    private void step(int on) {
        if (!contents.step(on)) {
            voice.accept(Labels.say(on > 0 ? "step.last" : "step.first"));
        }
    }

    private void pageOn() {
        if (contents.selected().get() == null || article.pageOn()) {
            wandering.on();
        } else {
            voice.accept(Labels.say("page.at", article.readTo()));
        }
    }

    private void pageBack() {
        article.pageBack();
        voice.accept(Labels.say("page.at", article.readTo()));
    }

    private void change(Consumer<Teaser> deed) {
        var teaser = teaser();
        if (teaser != null) {
            deed.accept(teaser);
        }
    }

    private @Nullable Teaser teaser() {
        var listed = contents.selectedTeaser();
        var story = reading.story().get();
        return listed != null ? listed : story == null ? null : story.teaser();
    }

    /// What stands below the chosen article: the older ones.
    private void olderRead() {
        marking.allRead(List.copyOf(contents.rows().subList(contents.selectedIndex() + 1, contents.rows().size())));
    }

    /// All that the reader sees in the list: with a filter, what passes it.
    private void allRead() {
        var rows = List.copyOf(contents.rows());
        if (contents.filter().isEmpty() && !(contents.contents().get() instanceof Contents.Found)) {
            marking.allRead(contents.contents().get(), rows);
        } else {
            marking.allRead(rows);
        }
    }
}
