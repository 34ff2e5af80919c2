"""Prints what feedparser reads in a file: one line an entry, its parts separated by tabs."""
import html
import sys

import feedparser


def words(detail):
    """What a reader sees of a line, which may be HTML."""
    return html.unescape(detail.value) if "html" in detail.type else detail.value


feed = feedparser.parse(sys.argv[1])
print("bozo" if feed.bozo else "fine", words(feed.feed.title_detail), sep="\t")
for entry in feed.entries:
    print(
        words(entry.title_detail),
        entry.get("link", ""),
        entry.id,
        "%04d-%02d-%02dT%02d:%02d:%02dZ" % entry.published_parsed[:6],
        ", ".join(author.name for author in entry.get("authors", []) if author.get("name")),
        ", ".join(tag.term for tag in entry.get("tags", [])),
        entry.get("summary", ""),
        ", ".join(picture["url"] for picture in entry.get("media_content", [])),
        ", ".join(credit["content"] for credit in entry.get("media_credit", [])),
        "content" if any("by one vote" in text.value for text in entry.get("content", [])) else "no content",
        sep="\t",
    )
