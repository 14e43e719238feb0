package vn.congvanagent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Opens a page in the user's browser, where there is a way to.
final class OwnBrowser {
    private OwnBrowser() {}

    /// By way of a file that only the user may read: the list of processes, where others see its
    /// name, must not tell the key of the page.
    static void open(Path file, String page) {
        String refresh = "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=" + page + "\">";
        AgentFolder.write(file, refresh.getBytes(StandardCharsets.UTF_8));
        List<String> command = Windows.HERE
                ? List.of("rundll32", "url.dll,FileProtocolHandler", file.toString())
                : List.of("xdg-open", file.toString());
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            // The address stands on the screen too.
            System.err.println(e.getMessage());
        }
    }
}
