package org.broadsheet.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.news.Choices;
import org.broadsheet.news.Form;

/// Addresses one a line, as newsboat has them in its file `urls`: behind an address stand tags, of which one with a tilde is
/// its title. The first tag is taken for its folder, the others for labels. A line with a number sign in front is a remark.
final class UrlsFile {
    private final Map<String, List<Outline>> folders = new LinkedHashMap<>();
    private int lines;
    private int addresses;

    private UrlsFile() {}

    static Lists.Result read(String text) {
        var file = new UrlsFile();
        text.lines().takeWhile(_ -> file.lines <= OpmlReader.AT_MOST).forEach(file::line);
        if (file.addresses == 0) {
            return new Lists.Result.NoList(Sentences.say("list.neither"));
        }
        var outlines = new ArrayList<Outline>(file.folders.getOrDefault("", List.of()));
        file.folders.forEach((folder, inside) -> {
            if (!folder.isEmpty()) {
                outlines.add(new Outline.Folder(folder, inside));
            }
        });
        return new Lists.Result.Read(new SubscriptionList(outlines), null);
    }

    private void line(String line) {
        var words = QuotedWords.of(line);
        if (words.isEmpty()) {
            return;
        }
        lines++;
        if (lines > OpmlReader.AT_MOST) {
            put("", OpmlReader.tooMany());
            return;
        }
        var tags = words.subList(1, words.size());
        var title = tags.stream().filter(tag -> tag.length() > 1 && tag.startsWith("~")).map(tag -> OpmlReader.clean(tag.substring(1))).findFirst();
        var places = tags.stream().filter(tag -> !tag.startsWith("~")).map(tag -> tag.startsWith("!") ? tag.substring(1) : tag)
                .map(OpmlReader::clean).filter(tag -> !tag.isEmpty()).distinct().toList();
        var folder = places.isEmpty() ? "" : places.getFirst();
        switch (ListedAddress.read(words.getFirst())) {
            case ListedAddress.Web(URI address) -> {
                addresses++;
                put(folder, new Outline.Subscription(title.orElseGet(address::toString), address, null, null,
                        new Outline.Filing(Form.FEED, places.stream().skip(1).toList(), Choices.NONE, null, null), null));
            }
            case ListedAddress.No(String reason) when reason.startsWith("address ") -> put("", new Outline.Refused(line.strip(), line.strip(), reason));
            case ListedAddress.No(String reason) -> {
                addresses++;
                put(folder, new Outline.Refused(title.orElse(words.getFirst()), words.getFirst(), reason));
            }
        }
    }

    private void put(String folder, Outline outline) {
        folders.computeIfAbsent(folder, _ -> new ArrayList<>()).add(outline);
    }
}
