package org.broadsheet.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.spi.ResourceBundleControlProvider;
import org.jspecify.annotations.Nullable;

/// In a process that was started in one of the languages that nobody speaks, gives the program its words in it.
public final class PseudoBundles implements ResourceBundleControlProvider {
    @Override
    public ResourceBundle.@Nullable Control getControl(String baseName) {
        return PseudoWords.speaks(Locale.getDefault()) && baseName.startsWith("org.broadsheet.") ? new Pseudo() : null;
    }

    private static final class Pseudo extends ResourceBundle.Control {
        @Override
        public @Nullable ResourceBundle newBundle(String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            if (!PseudoWords.speaks(locale) || !format.equals("java.properties")) {
                return super.newBundle(baseName, locale, format, loader, reload);
            }
            var english = new Properties();
            try (var in = loader.getResourceAsStream(toResourceName(baseName, "properties"))) {
                english.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
            var written = new StringWriter();
            PseudoWords.of(english, locale).store(written, null);
            return new PropertyResourceBundle(new StringReader(written.toString()));
        }
    }
}
