package org.broadsheet.feed;

import java.util.List;
import java.util.Locale;
import org.broadsheet.markup.Characters;
import org.jspecify.annotations.Nullable;

/// Lists of subscriptions as news readers write them: OPML in all its versions, the `urls` file of newsboat, and addresses
/// one a line. Which of them it is, the bytes tell. Pure: nothing that a list names is run, opened or asked.
public final class Lists {
    /// As of a feed.
    private static final int LONGEST = 32 << 20;
    private static final List<String> FEEDS = List.of("<rss", "<feed", "<rdf:rdf");

    private Lists() {}

    /// What came of a document that should be a list of subscriptions.
    public sealed interface Result {
        /// A list.
        /// @param title of the document; absent: it has none
        record Read(SubscriptionList list, @Nullable String title) implements Result {}

        /// `reason` is a sentence for people, without the address.
        record NoList(String reason) implements Result {}
    }

    public static Result read(byte[] document) {
        if (document.length > LONGEST) {
            return new Result.NoList(Sentences.say("list.large", document.length >> 20));
        }
        var text = Characters.decode(document, null).text();
        var beginning = text.stripLeading();
        return beginning.startsWith("<") ? markup(text, beginning)
                : beginning.startsWith("{") || beginning.startsWith("[") ? new Result.NoList(Sentences.say("list.json"))
                : UrlsFile.read(text);
    }

    private static Result markup(String text, String beginning) {
        var opml = OpmlReader.read(text);
        var head = beginning.substring(0, Math.min(beginning.length(), 4096)).toLowerCase(Locale.ROOT);
        return opml instanceof Result.NoList && FEEDS.stream().anyMatch(head::contains)
                ? new Result.NoList(Sentences.say("list.feed")) : opml;
    }
}
