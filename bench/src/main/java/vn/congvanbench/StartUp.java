package vn.congvanbench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// How long `./congvan serve` takes to its first page, on a built tree with an existing database.
final class StartUp {
    private StartUp() {}

    /// @return seconds from the command to the first page, of each start but the first (which makes the
    ///     database)
    static List<Double> run(Path root, Path data, int starts) throws IOException, InterruptedException {
        var seconds = new java.util.ArrayList<Double>();
        for (int i = 0; i <= starts; i++) {
            seconds.add(once(root, data));
        }
        return seconds.subList(1, seconds.size());
    }

    private static double once(Path root, Path data) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        var server = new ProcessBuilder(
                        root.resolve("congvan").toString(),
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("serve.txt").toFile())
                .start();
        try {
            await(port, server);
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static void await(int port, Process server) throws InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            while (server.isAlive()) {
                try {
                    client.send(page, HttpResponse.BodyHandlers.discarding());
                    return;
                } catch (IOException _) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IllegalStateException("The server did not start");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
