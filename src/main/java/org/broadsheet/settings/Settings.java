package org.broadsheet.settings;

import org.broadsheet.words.Languages;
import org.jspecify.annotations.Nullable;

/// How the reader has set up the window, and where it was left.
/// @param articleScale  how large articles are set; 1 is the usual size
/// @param widthPx       of the window, as `heightPx` is its height
/// @param sectionsShare how much of the width the sections take, and `contentsShare` sections and headlines together
/// @param contents      the list that was open last, in the window's own words; absent before the first
/// @param fetching      what the reader has switched off
/// @param icons         whether the icons of publishers stand beside their sections
/// @param language      that the program speaks from its next start on, one of [Languages#SPOKEN]; absent: as the system
public record Settings(Theme theme, double articleScale, double widthPx, double heightPx, boolean maximized,
        double sectionsShare, double contentsShare, @Nullable String contents, Fetching fetching, boolean icons,
        @Nullable String language) {
    /// Day, night, or as the system has it.
    public enum Theme { SYSTEM, LIGHT, DARK }

    /// Whether news is fetched.
    /// @param offline nothing is connected to
    /// @param paused  refreshes hold
    public record Fetching(boolean offline, boolean paused) {
        public static final Fetching USUAL = new Fetching(false, false);
    }

    public static final Settings USUAL =
            new Settings(Theme.SYSTEM, 1, 1440, 900, false, 0.161, 0.42, null, Fetching.USUAL, false, null);

    /// Whatever a file said, a window with these can be seen and used.
    public Settings {
        language = language != null && Languages.SPOKEN.contains(language) ? language : null;
        articleScale = within(articleScale, 0.5, 4, 1);
        widthPx = within(widthPx, 480, 16_000, 1440);
        heightPx = within(heightPx, 320, 16_000, 900);
        sectionsShare = within(sectionsShare, 0, 0.9, 0.161);
        contentsShare = within(contentsShare, sectionsShare, 0.95, Math.max(sectionsShare, 0.42));
    }

    private static double within(double value, double least, double most, double otherwise) {
        return value >= least && value <= most ? value : otherwise;
    }

    public Settings withTheme(Theme chosen) {
        return new Settings(chosen, articleScale, widthPx, heightPx, maximized, sectionsShare, contentsShare, contents, fetching, icons, language);
    }

    public Settings withArticleScale(double scale) {
        return new Settings(theme, scale, widthPx, heightPx, maximized, sectionsShare, contentsShare, contents, fetching, icons, language);
    }

    public Settings withSize(double width, double height) {
        return new Settings(theme, articleScale, width, height, maximized, sectionsShare, contentsShare, contents, fetching, icons, language);
    }

    public Settings withMaximized(boolean so) {
        return new Settings(theme, articleScale, widthPx, heightPx, so, sectionsShare, contentsShare, contents, fetching, icons, language);
    }

    public Settings withShares(double sections, double headlines) {
        return new Settings(theme, articleScale, widthPx, heightPx, maximized, sections, headlines, contents, fetching, icons, language);
    }

    public Settings withContents(String list) {
        return new Settings(theme, articleScale, widthPx, heightPx, maximized, sectionsShare, contentsShare, list, fetching, icons, language);
    }

    public Settings withFetching(Fetching so) {
        return new Settings(theme, articleScale, widthPx, heightPx, maximized, sectionsShare, contentsShare, contents, so, icons, language);
    }

    public Settings withIcons(boolean so) {
        return new Settings(theme, articleScale, widthPx, heightPx, maximized, sectionsShare, contentsShare, contents, fetching, so, language);
    }

    /// The language from the next start on; absent: as the system.
    public Settings withLanguage(@Nullable String spoken) {
        return new Settings(theme, articleScale, widthPx, heightPx, maximized, sectionsShare, contentsShare, contents, fetching, icons, spoken);
    }
}
