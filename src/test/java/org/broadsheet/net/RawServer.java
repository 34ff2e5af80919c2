package org.broadsheet.net;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// A server on loopback that answers whatever a test writes, be it HTTP or not.
final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private volatile String asked = "";

    /// Writes the answer; the connection is closed after it.
    interface Answer {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    RawServer(Answer answer) {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                serve(answer);
            }
        });
    }

    private void serve(Answer answer) {
        try (var connection = socket.accept()) {
            var head = new byte[8192];
            int length = connection.getInputStream().read(head);
            asked = new String(head, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
            answer.write(connection.getOutputStream());
        } catch (SocketException weOrTheyHungUp) {
            // the end of this connection, or of the server
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// The last request, as far as it came at once.
    String asked() {
        return asked;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/feed");
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
