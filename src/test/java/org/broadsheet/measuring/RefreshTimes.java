package org.broadsheet.measuring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How long a refresh takes, from the start of the process to its end: everything new, then nothing new, the programs in
/// turn, each round with a fresh profile. Only ratios of one run say something; machines are noisy.
///
///     java src/test/java/org/broadsheet/measuring/RefreshTimes.java [--feeds 200] [--articles 50] [--hosts 1] [--latency 0] [--rounds 5]
///
/// Measures `target/broadsheet/bin/broadsheet`, and newsboat beside it where it is installed. Budget: half of newsboat's
/// time, both ways, below 350 MB; with 100 ms of latency, 200 feeds on 200 hosts within 2 s.
public final class RefreshTimes {
    /// One program: how its profile is made, and how it is told to refresh.
    private record Program(String name, List<String> prepare, List<String> cold, List<String> again) {}

    private record Figure(double seconds, double cpuSeconds, long peakMegabytes) {}

    private RefreshTimes() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int feeds = option(arguments, "--feeds", 200);
        int articles = option(arguments, "--articles", 50);
        int rounds = option(arguments, "--rounds", 5);
        var folder = Files.createTempDirectory("refresh-times");
        try (var presses = new Presses(feeds, articles, option(arguments, "--hosts", 1), Duration.ofMillis(option(arguments, "--latency", 0)))) {
            var programs = programs(folder, presses.addresses());
            List<List<Figure>> cold = new ArrayList<>();
            List<List<Figure>> again = new ArrayList<>();
            programs.forEach(_ -> { cold.add(new ArrayList<>()); again.add(new ArrayList<>()); });
            for (int round = 0; round < rounds; round++) {
                for (int program = 0; program < programs.size(); program++) {
                    var measured = programs.get(program);
                    delete(folder.resolve(measured.name()));
                    Files.createDirectories(folder.resolve(measured.name()));
                    if (!measured.prepare().isEmpty()) {
                        run(measured.prepare());
                    }
                    cold.get(program).add(run(measured.cold()));
                    tell(measured.name() + ", all new", presses, cold.get(program).getLast());
                    again.get(program).add(run(measured.again()));
                    tell(measured.name() + ", nothing new", presses, again.get(program).getLast());
                }
            }
            System.out.printf("%n%d feeds of %d articles, median of %d:%n", feeds, articles, rounds);
            for (int program = 0; program < programs.size(); program++) {
                System.out.printf("%-12s all new %s   nothing new %s%n", programs.get(program).name(), line(cold, program), line(again, program));
            }
        } finally {
            delete(folder);
        }
    }

    private static List<Program> programs(Path folder, List<String> addresses) throws IOException {
        var opml = folder.resolve("subscriptions.opml");
        Files.writeString(opml, addresses.stream().map(address -> "<outline type=\"rss\" text=\"Wire\" xmlUrl=\"" + address + "\"/>")
                .collect(Collectors.joining("\n", "<opml version=\"2.0\"><body>", "</body></opml>")));
        var urls = folder.resolve("urls");
        Files.write(urls, addresses);
        var configuration = folder.resolve("config");
        Files.writeString(configuration, "reload-threads 8\n");
        List<Program> programs = new ArrayList<>();
        var ours = List.of("target/broadsheet/bin/broadsheet", "--profile", folder.resolve("broadsheet").toString());
        programs.add(new Program("broadsheet", and(ours, "import", opml.toString()), and(ours, "refresh", "--no-pages"),
                and(ours, "refresh", "--no-pages", "--force")));
        if (Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1)).anyMatch(place -> Files.isExecutable(Path.of(place, "newsboat")))) {
            var theirs = List.of("newsboat", "-C", configuration.toString(), "-u", urls.toString(), "-c",
                    folder.resolve("newsboat").resolve("cache.db").toString(), "-x", "reload");
            programs.add(new Program("newsboat", List.of(), theirs, theirs));
        }
        return programs;
    }

    private static List<String> and(List<String> command, String... more) {
        var all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    private static Figure run(List<String> command) throws IOException, InterruptedException {
        long began = System.nanoTime();
        var process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        long peak = 0;
        var cpu = Duration.ZERO;
        while (!process.waitFor(Duration.ofMillis(5))) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
            cpu = process.info().totalCpuDuration().orElse(cpu);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with " + process.exitValue());
        }
        return new Figure(seconds, cpu.toMillis() / 1e3, peak);
    }

    /// The most memory the process has had so far; 0 where the system does not say (only Linux does).
    private static long peakMegabytes(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static void tell(String what, Presses presses, Figure figure) {
        var log = presses.log();
        System.out.printf("%-26s %6.2f s, %5.2f s of processor, %4d MB; %d asked, %d of them 304, %.1f MB sent%n", what, figure.seconds(),
                figure.cpuSeconds(), figure.peakMegabytes(), log.size(), log.stream().filter(one -> one.status() == 304).count(),
                log.stream().mapToLong(Presses.Asked::bytes).sum() / 1e6);
    }

    /// The median, and how it stands to the program measured first (which is ours), round by round.
    private static String line(List<List<Figure>> figures, int program) {
        var own = figures.get(program);
        var ratios = new ArrayList<Double>();
        for (int round = 0; round < own.size(); round++) {
            ratios.add(figures.getFirst().get(round).seconds() / own.get(round).seconds());
        }
        return "%5.2f s, %4d MB".formatted(median(own.stream().map(Figure::seconds).toList()),
                own.stream().mapToLong(Figure::peakMegabytes).max().orElse(0))
                + (program == 0 ? "" : " (ours: %.2f of it)".formatted(median(ratios)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static int option(String[] arguments, String name, int usual) {
        int at = Arrays.asList(arguments).indexOf(name);
        return at < 0 ? usual : Integer.parseInt(arguments[at + 1]);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
