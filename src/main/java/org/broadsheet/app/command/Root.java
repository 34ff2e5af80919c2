package org.broadsheet.app.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.broadsheet.app.newsroom.Network;
import org.broadsheet.app.newsroom.Newsroom;
import org.broadsheet.app.newsroom.Profile;
import org.broadsheet.markup.Publishers;
import org.broadsheet.net.Manners;
import org.broadsheet.news.SectionId;
import org.broadsheet.settings.CourtesyFile;
import org.broadsheet.settings.CourtesySettings;
import org.broadsheet.settings.SettingsFile;
import org.broadsheet.store.StoreException;
import org.broadsheet.words.Languages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/// The command line as a whole: what holds for every command. Exit codes: 0 done, 1 something asked for failed and has
/// been reported, 2 wrong usage and nothing done.
@Command(name = "broadsheet", description = "Keeps every article for reading with the network off.",
        versionProvider = Root.Version.class, mixinStandardHelpOptions = true, sortOptions = false,
        scope = ScopeType.INHERIT, subcommands = {
            AddCommand.class, RemoveCommand.class, ListCommand.class, ChooseCommand.class, MoveCommand.class, StorageCommand.class, RefreshCommand.class, ReadyCommand.class, ArticlesCommand.class,
            ShowCommand.class, DetailsCommand.class, SearchCommand.class, ImportCommand.class, ExportCommand.class, PublishersCommand.class,
            CommandsCommand.class, ActivityCommand.class, CheckCommand.class, FeedCommand.class, PageCommand.class, LineCommand.class, HtmlCommand.class,
            LoginCommand.class, CertificateCommand.class, ProxyCommand.class, RehearseCommand.class})
public final class Root implements Callable<Integer> {
    /// What is no command, but a link that another program hands on; a file manager hands on files so, too.
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|feed:)\\S{3,2000}");
    private static final Pattern FILE = Pattern.compile("(?i)file:/\\S{1,3000}");

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print JSON, one document a line")
    private boolean json;

    @Option(names = "--profile", paramLabel = "DIR", scope = ScopeType.INHERIT, description = "the data folder; made if missing")
    private @Nullable Path profile;

    @Option(names = "--offline", scope = ScopeType.INHERIT, description = "open no connection")
    private boolean offline;

    @Parameters(arity = "0..1", paramLabel = "URL|FILE", description = "without a command: opens the window and asks whether to add what stands there, or shows the subscriptions in a file; a feed: link is an address too")
    private String address = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final ToIntFunction<Root> window;

    Root() {
        this(_ -> 2);
    }

    private Root(ToIntFunction<Root> window) {
        this.window = window;
    }

    /// Runs the command line and gives the exit code. Standard output is UTF-8 on every platform.
    /// @param window what happens when no command is named; gives the exit code
    public static int run(PrintStream out, PrintStream err, ToIntFunction<Root> window, String... arguments) {
        var root = new Root(window);
        return new CommandLine(root)
                .setOut(new PrintWriter(out, false, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(asked -> {
                    var chosen = new SettingsFile(root.profile()).language().orElse(null);
                    Languages.choose(root.json() ? "en" : chosen, System.getenv()); // programs read the same everywhere
                    if (!Languages.spoken().equals(Languages.SPOKEN.getFirst())) { // whose help stands beside the options
                        root.commandLine().setResourceBundle(ResourceBundle.getBundle("org.broadsheet.app.command.help"));
                    }
                    return new RunLast().execute(asked);
                })
                .setExecutionExceptionHandler(Root::explained)
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (!address.isEmpty() && !ADDRESS.matcher(address).matches()) {
            address = file(address).map(Path::toUri).map(URI::toASCIIString).orElseThrow(() -> new UnmatchedArgumentException(commandLine(), address));
        }
        return window.applyAsInt(this);
    }

    /// The file that was named, by its path or its address.
    private static Optional<Path> file(String named) {
        try {
            return Optional.of(FILE.matcher(named).matches() ? Path.of(URI.create(named)) : Path.of(named).toAbsolutePath()).filter(Files::isRegularFile);
        } catch (IllegalArgumentException | FileSystemNotFoundException noPath) {
            return Optional.empty();
        }
    }

    /// The machine failed us: a sentence, not a stack trace.
    private static int explained(Exception failure, CommandLine line, ParseResult asked) throws Exception {
        if (failure instanceof StoreException || failure instanceof UncheckedIOException) {
            line.getErr().println("store " + failure.getMessage());
            return 1;
        }
        throw failure;
    }

    /// What the window is to be opened with, a file as a `file:` address; empty: nothing.
    public String address() {
        return address;
    }

    public boolean json() {
        return json;
    }

    public boolean offline() {
        return offline;
    }

    /// The data folder: the one that was named, else the platform's.
    public Path profile() {
        return profile != null ? profile.toAbsolutePath()
                : Profile.usual(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    /// All parts, wired to the profile; closed by whoever asked.
    Newsroom newsroom() {
        return newsroom(() -> false);
    }

    /// The same for a window.
    /// @param forbidden whether the calling thread must not wait
    public Newsroom newsroom(BooleanSupplier forbidden) {
        var newsroom = new Newsroom(profile(), network(), publishers(), Clock.system(ZoneId.systemDefault()),
                forbidden);
        newsroom.damage().ifPresent(this::tell);
        return newsroom;
    }

    /// The publishers that are known. What is wrong with the reader's own descriptions is told.
    Publishers publishers() {
        var publishers = Publishers.with(profile().resolve("publishers"));
        publishers.warnings().forEach(this::tell);
        return publishers;
    }

    /// The way to the network, opened when it is first used; none when offline.
    public Network network() {
        return new Network(Version.number(), offline, () -> manners(CourtesyFile.read(profile())));
    }

    private static Manners manners(CourtesySettings set) {
        return new Manners(new Manners.Bounds(set.feedConnections(), set.feedStartsASecond()),
                new Manners.Bounds(set.pageConnections(), set.pageStartsASecond()), set.spareLoopback());
    }

    /// The sections that were named.
    /// @param ids     empty: all, when none was named
    /// @param unknown whether one of the names is that of no section; it has been reported
    record Chosen(List<SectionId> ids, boolean unknown) {}

    Chosen sections(Newsroom newsroom, List<String> names) {
        var ids = new ArrayList<SectionId>();
        var unknown = false;
        for (var name : names) {
            var sections = newsroom.subscribing().named(name);
            if (sections.isEmpty()) {
                unknown = failed(name, NewsText.noSection(name));
            }
            sections.forEach(section -> ids.add(section.id()));
        }
        return new Chosen(List.copyOf(ids), unknown);
    }

    Chosen sections(Newsroom newsroom, @Nullable String name) {
        return sections(newsroom, name == null ? List.of() : List.of(name));
    }

    /// Reports that something asked for failed.
    /// @param error a word fit for a test, and a sentence
    /// @return true, for the exit code
    boolean failed(String asked, String error) {
        if (json) {
            print(new Json().always("asked", asked).always("error", error));
        } else {
            tell(error);
        }
        return true;
    }

    CommandLine commandLine() {
        return spec.commandLine();
    }

    /// Prints a line of the result.
    public void print(Object line) {
        var out = spec.commandLine().getOut();
        out.write(line + "\n");
        out.flush();
    }

    /// Tells a person something that is no part of the result.
    public void tell(String message) {
        var err = spec.commandLine().getErr();
        err.write(message + "\n");
        err.flush();
    }

    static final class Version implements IVersionProvider {
        /// The program's; that of a build which is not packaged is `0`.
        static String number() {
            return Optional.ofNullable(Root.class.getPackage().getImplementationVersion()).orElse("0");
        }

        @Override
        public String[] getVersion() {
            return new String[] {"broadsheet " + number()};
        }
    }
}
