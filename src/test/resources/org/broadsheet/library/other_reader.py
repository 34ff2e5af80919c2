"""Prints what feedparser reads in a file: one line an entry, its parts separated by tabs."""
import sys

import feedparser

feed = feedparser.parse(sys.argv[1])
print("bozo" if feed.bozo else "fine", feed.feed.title, sep="\t")
for entry in feed.entries:
    print(
        entry.title,
        entry.get("link", ""),
        entry.id,
        "%04d-%02d-%02dT%02d:%02d:%02dZ" % entry.published_parsed[:6],
        ", ".join(author.name for author in entry.get("authors", []) if author.get("name")),
        ", ".join(tag.term for tag in entry.get("tags", [])),
        entry.get("summary", ""),
        ", ".join(picture["url"] for picture in entry.get("media_content", [])),
        "content" if any("by one vote" in text.value for text in entry.get("content", [])) else "no content",
        sep="\t",
    )
