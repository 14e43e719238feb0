package vn.congvandemo.story;

import java.nio.file.Path;
import java.util.Optional;

/// What `./congvan demo` was asked for.
///
/// @param document the text, DOCX or PDF to take instead of the story's own document
/// @param exit whether to stop when the story has been told
/// @param data the data directory of the demonstration; never that of `serve`
/// @param port the server's port; 0 takes any that is free
/// @param out the folder for the story's files
record DemoArguments(Optional<Path> document, boolean exit, Path data, int port, Path out) {

    static final String USAGE = """
            ./congvan demo [--document FILE] [--exit] [--data DIR] [--port N] [--out DIR]
              --document FILE  DOCX, PDF or plain text to send on its way (default: the story's own decision)
              --exit           stop when the story has been told; otherwise the server stays up
              --data DIR       data directory of the demonstration (default: .congvan/demo)
              --port N         port of the server (default: 8080; 0 for any)
              --out DIR        folder for the files (default: target/demo)
            """;

    /// Reads `--name value`, `--name=value` and flags.
    ///
    /// @throws IllegalArgumentException for an argument that is not known or lacks its value; the message
    ///     says which
    static DemoArguments read(String... arguments) {
        Optional<Path> document = Optional.empty();
        boolean exit = false;
        Path data = Path.of(".congvan", "demo");
        Path out = Path.of("target", "demo");
        int port = 8080;
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            if (parts[0].equals("--exit")) {
                exit = true;
                continue;
            }
            if (!parts[0].matches("--(document|data|port|out)"))
                throw new IllegalArgumentException("unknown argument: " + arguments[i]);
            if (parts.length == 1 && ++i == arguments.length)
                throw new IllegalArgumentException(parts[0] + " needs a value");
            String value = parts.length == 2 ? parts[1] : arguments[i];
            switch (parts[0]) {
                case "--document" -> document = Optional.of(Path.of(value));
                case "--data" -> data = Path.of(value);
                case "--out" -> out = Path.of(value);
                default -> port = port(value);
            }
        }
        return new DemoArguments(document, exit, data, port, out);
    }

    private static int port(String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535)
            throw new IllegalArgumentException("--port needs a number up to 65535, not " + value);
        return Integer.parseInt(value);
    }
}
