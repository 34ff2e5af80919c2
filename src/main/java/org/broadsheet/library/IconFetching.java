package org.broadsheet.library;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.net.Fetched;
import org.broadsheet.net.Fetcher;
import org.broadsheet.net.Kind;
import org.broadsheet.net.Request;
import org.broadsheet.net.Validators;
import org.broadsheet.news.Section;
import org.broadsheet.page.SiteIcons;
import org.broadsheet.picture.Icon;
import org.broadsheet.store.Store;

/// The icons of the publishers whose sections are subscribed. Each is fetched once and kept; where none could be had the
/// publisher is left alone for a month.
public final class IconFetching {
    private static final Duration LEFT_ALONE = Duration.ofDays(30);
    /// When nobody could be reached, which says nothing of the icon.
    private static final Duration SOON = Duration.ofHours(6);
    /// Of an icon as it is kept: two pixels for one of a screen of the usual kind.
    private static final int EDGE_PX = 32;
    /// Of those that a page names so many are tried.
    private static final int TRIED = 2;

    private final Store store;
    private final Fetcher fetcher;
    private final Clock clock;

    public IconFetching(Store store, Fetcher fetcher, Clock clock) {
        this.store = store;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// Whose icon stands beside a section: the host of the page that it belongs to, else that of its feed.
    public static Optional<String> host(Section section) {
        return Optional.ofNullable(page(section).getHost()).map(host -> host.toLowerCase(Locale.ROOT));
    }

    private static URI page(Section section) {
        return section.site() != null && section.site().getHost() != null ? section.site() : section.address();
    }

    /// Those that are held, by host: PNG or JPEG. Connects to nothing.
    public Map<String, byte[]> held() {
        return store.icons().all();
    }

    /// Fetches those that are missing.
    /// @return whether any came
    public boolean bring() throws InterruptedException {
        var settled = store.icons().settled(clock.instant().minus(LEFT_ALONE));
        var all = store.sections().all();
        var own = OwnHosts.of(store);
        var missing = new LinkedHashMap<String, URI>();
        all.stream().filter(Welcome::isNot).forEach(section -> host(section).filter(host -> !settled.contains(host))
                .ifPresent(host -> missing.putIfAbsent(host, page(section))));
        var deeds = new ArrayList<Callable<Boolean>>();
        missing.forEach((host, page) -> deeds.add(() -> bring(host, page, own)));
        return Forks.all(deeds).contains(true);
    }

    private boolean bring(String host, URI page, OwnHosts own) throws InterruptedException {
        var top = page.resolve("/");
        var answer = fetcher.fetch(new Request(top, Kind.PAGE, Validators.NONE, own.has(top)));
        if (answer instanceof Fetched.Failed failed) {
            if (failed.word().equals("offline")) {
                return false;
            }
            store.icons().keep(host, null, clock.instant().minus(LEFT_ALONE).plus(SOON));
            return false;
        }
        var icons = new ArrayList<URI>();
        if (answer instanceof Fetched.Fresh fresh) {
            SiteIcons.read(fresh.body().bytes(), fresh.contentType(), fresh.location()).stream().limit(TRIED).forEach(icons::add);
        }
        icons.add(top.resolve("/favicon.ico"));
        var icon = first(icons, own);
        store.icons().keep(host, icon.orElse(null), clock.instant());
        return icon.isPresent();
    }

    private Optional<byte[]> first(List<URI> addresses, OwnHosts own) throws InterruptedException {
        for (var address : addresses) {
            if (fetcher.fetch(new Request(address, Kind.PICTURE, Validators.NONE, own.has(address))) instanceof Fetched.Fresh fresh) {
                var icon = Icon.square(fresh.body().bytes(), EDGE_PX);
                if (icon.isPresent()) {
                    return icon;
                }
            }
        }
        return Optional.empty();
    }
}
