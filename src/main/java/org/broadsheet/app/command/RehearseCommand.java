package org.broadsheet.app.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `rehearse`: runs the commands of a file, one a line, in one process and without a network but for a press of its own,
/// which prints the file beside it. Hidden: the build runs it once, so that Java can keep what it learns about all commands
/// together (`assets/packaging/rehearsal`).
@Command(name = "rehearse", hidden = true, description = "Run the commands of a file, one a line.")
final class RehearseCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 2;
    /// In a line: the address of what the press prints. Any other line goes without a network.
    private static final String PRINTED = "PRINTED";

    @ParentCommand
    private Root root = new Root();

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    /// Fails when a line is no command; that a command fails is part of the rehearsal.
    @Override
    public Integer call() throws IOException {
        try (var press = Press.printing(file.resolveSibling("feed.xml"))) {
            for (String line : Files.readAllLines(file)) {
                var online = line.contains(PRINTED);
                var words = Stream.of(line.replace(PRINTED, press.address()).split(" ", -1));
                var options = Stream.of("--profile", root.profile().toString(), online ? "--json" : "--offline");
                if (Root.run(System.out, System.err, _ -> WRONG_USAGE, Stream.concat(words, options).toArray(String[]::new)) == WRONG_USAGE) {
                    root.tell("no command: " + line);
                    return WRONG_USAGE;
                }
            }
        }
        return 0;
    }

    /// Answers whatever it is asked with one and the same document.
    private record Press(ServerSocket door) implements AutoCloseable {
        static Press printing(Path document) throws IOException {
            var press = new Press(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread.ofVirtual().start(() -> press.print(document));
            return press;
        }

        String address() {
            return "http://127.0.0.1:" + door.getLocalPort() + "/feed.xml";
        }

        private void print(Path printed) {
            while (!door.isClosed()) {
                try (var caller = door.accept()) {
                    var request = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                    while (!String.valueOf(request.readLine()).isEmpty()) { }
                    var document = Files.readAllBytes(printed);
                    var head = "HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\nETag: \"1\"\r\nCache-Control: max-age=300\r\nConnection: close\r\n"
                            + "Content-Length: " + document.length + "\r\n\r\n";
                    caller.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                    caller.getOutputStream().write(document);
                } catch (IOException over) {
                    // the rehearsal has ended, the caller has gone, or there is nothing to print
                }
            }
        }

        @Override
        public void close() throws IOException {
            door.close();
        }
    }
}
