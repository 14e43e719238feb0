package vn.congvan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Many DOCX in one call of the converter: it starts once.
public final class TestBatch {
    private static final String FILTER =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";

    private TestBatch() {}

    /// The PDF of each, by the same names.
    public static Map<String, byte[]> pdfs(Map<String, byte[]> docx) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "batch-").toAbsolutePath();
            var command = new ArrayList<>(List.of(
                    "soffice",
                    "--headless",
                    "--norestore",
                    "--nofirststartwizard",
                    "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                    "--convert-to",
                    FILTER,
                    "--outdir",
                    folder.toString()));
            for (var one : docx.entrySet()) {
                command.add(Files.write(folder.resolve(one.getKey() + ".docx"), one.getValue())
                        .toString());
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("output.txt").toFile())
                    .start();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the converter did not end");
            }
            var pdfs = new LinkedHashMap<String, byte[]>();
            for (String name : docx.keySet()) {
                pdfs.put(name, Files.readAllBytes(folder.resolve(name + ".pdf")));
            }
            return pdfs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
