package org.broadsheet.net;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;
import okhttp3.Dns;

/// Makes sockets that reach their server by a SOCKS 5 proxy (RFC 1928), with a login of its own (RFC 1929). The JDK can do
/// so only with one login for the whole program, and offers the name of the system's user where there is none.
final class SocksSockets extends SocketFactory {
    private static final int VERSION = 5;
    private static final int NO_LOGIN = 0;
    private static final int BY_PASSWORD = 2;
    private static final int CONNECT = 1;
    private static final int NAME = 3;
    /// Stands for every server: an address for documentation (RFC 5737), which leads nowhere.
    private static final byte[] NOWHERE = {(byte) 192, 0, 2, 1};

    private final Route.Socks proxy;
    private final Dns names;

    SocksSockets(Route.Socks proxy, Dns names) {
        this.proxy = proxy;
        this.names = names;
    }

    /// Gives a server's name to the socket: the proxy resolves it, and nobody here asks for it.
    static InetAddress unresolved(String host) throws UnknownHostException {
        return InetAddress.getByAddress(host, NOWHERE);
    }

    @Override
    public Socket createSocket() {
        return new Reaching();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    private final class Reaching extends Socket {
        @Override
        public void connect(SocketAddress to, int millis) throws IOException {
            var server = (InetSocketAddress) to;
            try {
                super.connect(new InetSocketAddress(names.lookup(proxy.host()).getFirst(), proxy.port()), millis);
            } catch (IOException failure) {
                throw new ProxyException(Sentences.say("proxy.unreached", proxy.host() + ":" + proxy.port()), failure);
            }
            greet();
            ask(server);
        }

        private void greet() throws IOException {
            var login = proxy.login();
            send(login == null ? new byte[] {VERSION, 1, NO_LOGIN} : new byte[] {VERSION, 2, NO_LOGIN, BY_PASSWORD});
            var answer = answer(2);
            if (answer[0] != VERSION) {
                throw new ProxyException(Sentences.say("proxy.not-socks"));
            }
            if (answer[1] == BY_PASSWORD && login != null) {
                logIn(login);
            } else if (answer[1] != NO_LOGIN) {
                throw new ProxyException(Sentences.say("proxy.wants-login"));
            }
        }

        private void logIn(Login login) throws IOException {
            var message = new ByteArrayOutputStream();
            message.write(1);
            counted(message, login.user());
            counted(message, login.password());
            send(message.toByteArray());
            if (answer(2)[1] != 0) {
                throw new ProxyException(Sentences.say("proxy.refused-login"));
            }
        }

        private void ask(InetSocketAddress server) throws IOException {
            var message = new ByteArrayOutputStream();
            message.writeBytes(new byte[] {VERSION, CONNECT, 0, NAME});
            counted(message, server.getHostString());
            message.write(server.getPort() >> 8);
            message.write(server.getPort());
            send(message.toByteArray());
            var answer = answer(4);
            if (answer[1] != 0) {
                throw new ProxyException(reason(answer[1]));
            }
            int length = switch (answer[3]) {
                case 1 -> 4;
                case 4 -> 16;
                default -> answer(1)[0] & 0xff;
            };
            answer(length + 2);
        }

        /// RFC 1928 §6.
        private static String reason(byte code) {
            return switch (code) {
                case 2 -> Sentences.say("proxy.forbids");
                case 3, 4 -> Sentences.say("proxy.no-way");
                case 5 -> Sentences.say("proxy.refused");
                default -> Sentences.say("proxy.failed");
            };
        }

        private static void counted(ByteArrayOutputStream message, String text) throws IOException {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length > 255) {
                throw new ProxyException(Sentences.say("proxy.too-long"));
            }
            message.write(bytes.length);
            message.writeBytes(bytes);
        }

        private void send(byte[] message) throws IOException {
            getOutputStream().write(message);
        }

        private byte[] answer(int length) throws IOException {
            var bytes = new byte[length];
            new DataInputStream(getInputStream()).readFully(bytes);
            return bytes;
        }
    }
}
