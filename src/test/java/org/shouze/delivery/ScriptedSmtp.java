package org.shouze.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server with its moods: what it says to the address and to the text, or nothing at all. */
class ScriptedSmtp implements AutoCloseable {

    static final String SILENCE = "";

    final List<String> accepted = new CopyOnWriteArrayList<>();
    volatile String greeting = "220 ready";
    volatile String toAddress = "250 ok";
    volatile String toText = "250 queued";

    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    ScriptedSmtp(int port) {
        try {
            server = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        new Thread(this::serve).start();
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                var connection = server.accept();
                connections.add(connection);
                new Thread(() -> talk(connection)).start();
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void talk(Socket connection) {
        try (connection; var lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, greeting);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("RCPT")) {
                    say(connection, toAddress);
                } else if (line.equals("DATA")) {
                    say(connection, "354 go on");
                    var text = new StringBuilder();
                    for (line = lines.readLine(); line != null && !line.equals("."); line = lines.readLine()) {
                        text.append(line).append('\n');
                    }
                    if (toText.startsWith("2")) {
                        accepted.add(text.toString());
                    }
                    say(connection, toText);
                } else {
                    say(connection, line.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        if (!line.equals(SILENCE)) {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
