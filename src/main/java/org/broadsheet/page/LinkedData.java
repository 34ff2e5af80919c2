package org.broadsheet.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.markup.Addresses;
import org.broadsheet.markup.AllowList;
import org.broadsheet.markup.CreditLine;
import org.broadsheet.markup.Credits;
import org.broadsheet.markup.Dates;
import org.broadsheet.news.Credit;
import org.broadsheet.news.Origin;
import org.broadsheet.news.Picture;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON-LD (schema.org `NewsArticle` and its kin), wherever in graphs and lists it stands.
final class LinkedData {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER, JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();
    private static final Pattern ARTICLE = Pattern.compile("(?:\\w*(?:Article|Report|Review|BlogPosting|LiveBlogPosting|NewsArticle))|Recipe|HowTo|SocialMediaPosting");
    private static final Pattern CDATA = Pattern.compile("^\\s*(?:<!--|//\\s*<!\\[CDATA\\[|<!\\[CDATA\\[|/\\*\\s*<!\\[CDATA\\[\\s*\\*/)|(?:-->|//\\s*]]>|]]>|/\\*\\s*]]>\\s*\\*/)\\s*;?\\s*$");
    private static final int MOST_NODES = 20_000;

    private final @Nullable URI base;
    private final Map<String, JsonNode> named = new HashMap<>();
    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> images = new ArrayList<>();
    private @Nullable JsonNode page;

    private LinkedData(@Nullable URI base) {
        this.base = base;
    }

    static Optional<Facts> read(Document document, @Nullable URI base) {
        var data = new LinkedData(base);
        document.select("script[type*=ld+json]").stream().map(Element::data).map(LinkedData::tree).flatMap(Optional::stream).forEach(data::gather);
        return data.facts(document);
    }

    /// One script; a damaged one says nothing, and nothing about the next.
    private static Optional<JsonNode> tree(String script) {
        try {
            return Optional.of(LENIENT.readTree(CDATA.matcher(script).replaceAll("")));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void gather(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
            JsonNode node = waiting.removeFirst();
            if (node.isObject()) {
                if (!text(node, "@id").isEmpty() && node.size() > 1) {
                    named.putIfAbsent(text(node, "@id"), node);
                }
                if (typed(node, "ImageObject")) {
                    images.add(node);
                }
                if (is(node, ARTICLE)) {
                    articles.add(node);
                    each(node.path("image")).stream().filter(JsonNode::isObject).forEach(waiting::addLast);
                } else if (page == null && typed(node, "WebPage")) {
                    page = node;
                }
            }
            if (!is(node, ARTICLE)) {
                node.valueStream().filter(JsonNode::isContainer).forEach(waiting::addLast);
            } else if (node.path("mainEntity").isObject()) {
                waiting.addLast(node.path("mainEntity"));
            }
        }
    }

    /// The article that the page is about: the one with a body or a headline that the title holds, else the first.
    private Optional<Facts> facts(Document document) {
        String title = Words.squash(document.title());
        Optional<JsonNode> main = articles.stream().filter(node -> !headline(node).isEmpty() && title.contains(Words.squash(headline(node)))).findFirst()
                .or(() -> articles.stream().filter(node -> !text(node, "articleBody").isEmpty()).findFirst())
                .or(() -> articles.size() > 3 ? Optional.empty() : articles.stream().findFirst());
        return main.map(this::facts).or(this::ofPage);
    }

    /// A page that is called no article may still say when it was published.
    private Optional<Facts> ofPage() {
        if (page == null && images.isEmpty()) {
            return Optional.empty();
        }
        var facts = new Facts(Origin.JSON_LD);
        facts.published = page == null ? null : Dates.readDate(text(page, "datePublished")).orElse(null);
        images.forEach(image -> facts.described.addAll(pictures(image, null)));
        return Optional.of(facts);
    }

    private Facts facts(JsonNode node) {
        var facts = new Facts(Origin.JSON_LD);
        facts.headline = Words.orNull(headline(node));
        facts.lead = Words.orNull(lead(node));
        facts.kicker = Words.orNull(first(node.path("articleSection")));
        facts.published = Dates.readDate(text(node, "datePublished")).orElse(null);
        facts.modified = Dates.readDate(text(node, "dateModified")).orElse(null);
        facts.language = Words.orNull(first(node.path("inLanguage")));
        facts.text = Words.orNull(raw(node, "articleBody").isEmpty() ? raw(node, "text") : raw(node, "articleBody"));
        facts.permalink = address(text(node, "url")).or(() -> address(first(node.path("mainEntityOfPage")))).orElse(null);
        facts.siteName = Words.orNull(text(resolved(node.path("publisher")), "name"));
        facts.free = free(node);
        facts.authors.addAll(people(node));
        facts.topics.addAll(topics(node.path("keywords")));
        pictures(node.path("image"), facts.language).forEach(facts.pictures::add);
        images.forEach(image -> facts.described.addAll(pictures(image, facts.language)));
        return facts;
    }

    private static String headline(JsonNode node) {
        String headline = text(node, "headline");
        return headline.isEmpty() ? text(node, "name") : headline;
    }

    /// The description, or the longer text that it is the beginning of.
    private static String lead(JsonNode node) {
        String said = text(node, "description");
        String other = text(node, "alternativeHeadline");
        String letters = Words.squash(said);
        return letters.length() > 30 && Words.squash(other).length() > letters.length() && Words.squash(other).startsWith(letters) ? other : said;
    }

    private static @Nullable Boolean free(JsonNode node) {
        return switch (first(node.path("isAccessibleForFree")).toLowerCase(Locale.ROOT)) {
            case "true", "yes", "http://schema.org/true", "https://schema.org/true" -> true;
            case "false", "no", "http://schema.org/false", "https://schema.org/false" -> false;
            default -> null;
        };
    }

    private Set<String> people(JsonNode node) {
        var names = new LinkedHashSet<String>();
        JsonNode authors = node.path("author").isMissingNode() ? node.path("creator") : node.path("author");
        for (JsonNode author : each(authors)) {
            JsonNode person = resolved(author);
            for (JsonNode name : person.isObject() ? each(person.path("name")) : List.of(person)) {
                String one = AllowList.text(name.asString("")).strip();
                if (!one.isEmpty() && !one.startsWith("http") && one.length() < 120) {
                    names.add(one);
                }
            }
        }
        return names;
    }

    private static List<String> topics(JsonNode keywords) {
        var topics = new LinkedHashSet<String>();
        for (JsonNode one : each(keywords)) {
            String text = one.isObject() ? text(one, "name") : AllowList.text(one.asString(""));
            for (String word : keywords.isArray() ? new String[] {text} : text.split("[,;]", -1)) {
                if (!word.isBlank() && word.length() < 100 && !word.contains(":")) {
                    topics.add(word.strip());
                }
            }
        }
        return List.copyOf(topics);
    }

    private List<Picture> pictures(JsonNode image, @Nullable String language) {
        var pictures = new ArrayList<Picture>();
        for (JsonNode one : each(image)) {
            JsonNode picture = resolved(one);
            String url = picture.isObject() ? first(picture.path(picture.has("url") ? "url" : "contentUrl")) : picture.asString("");
            Optional<URI> address = address(url);
            if (address.isPresent()) {
                String credit = Stream.of("creditText", "author", "copyrightHolder", "creator", "copyrightNotice", "credit")
                        .map(name -> first(picture.path(name))).filter(said -> !said.isEmpty() && !said.startsWith("http")).findFirst().orElse("");
                String caption = text(picture, "caption").isEmpty() ? text(picture, "description") : text(picture, "caption");
                CreditLine line = credit.isEmpty() ? Credits.read(caption, language) : new CreditLine(Words.orNull(caption), credit(credit, language));
                pictures.add(new Picture(address.get(), null, line.caption(), line.credit(),
                        pixels(picture.path("width")), pixels(picture.path("height")), false));
            }
        }
        return pictures;
    }

    private static @Nullable Credit credit(String text, @Nullable String language) {
        return text.isEmpty() ? null : Credits.credit(text, language).orElse(null);
    }

    private static @Nullable Integer pixels(JsonNode node) {
        String digits = first(node.isObject() ? node.path("value") : node).replaceFirst("(?:px|\\.0)$", "");
        return digits.matches("[1-9]\\d{0,4}") ? Integer.valueOf(digits) : null;
    }

    private Optional<URI> address(String text) {
        return text.isBlank() ? Optional.empty() : Addresses.resolve(base, text)
                .filter(uri -> "http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
    }

    private JsonNode resolved(JsonNode node) {
        JsonNode one = node.isArray() && !node.isEmpty() ? node.path(0) : node;
        return one.isObject() && one.size() <= 2 && one.has("@id") ? named.getOrDefault(text(one, "@id"), one) : one;
    }

    private static boolean is(JsonNode node, Pattern type) {
        return each(node.path("@type")).stream().anyMatch(one -> type.matcher(one.asString("").replaceFirst("^.*[/:]", "")).matches());
    }

    private static boolean typed(JsonNode node, String type) {
        return each(node.path("@type")).stream().anyMatch(one -> one.asString("").equals(type));
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : node.isMissingNode() || node.isNull() ? List.of() : List.of(node);
    }

    /// A text, or the first of a list of them, or the name or address of a thing.
    private static String first(JsonNode node) {
        JsonNode one = node.isArray() ? node.path(0) : node;
        if (one.isObject()) {
            String name = text(one, "name");
            return !name.isEmpty() ? name : !text(one, "url").isEmpty() ? text(one, "url") : text(one, "@id");
        }
        return one.isValueNode() ? AllowList.text(one.asString("")) : "";
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? AllowList.text(value.asString()) : value.isNumber() ? value.asString() : value.isArray() ? first(value) : "";
    }

    private static String raw(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : "";
    }
}
