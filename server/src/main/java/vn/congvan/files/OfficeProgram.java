package vn.congvan.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.congvan.common.Reason;
import vn.congvan.common.Refusal;

/// LibreOffice as a bounded worker: a few at once, each with a profile of its own, each in a network and
/// process namespace of its own where the system allows it, within an address space and a time, and ended
/// with its whole process tree.
final class OfficeProgram {
    private static final String PDF_A_2B =
            "pdf:writer_pdf_Export:{\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}";
    private static final Duration ORPHANS = Duration.ofSeconds(10);
    private static final int LARGEST_RESULT = 200 << 20;

    private final FilesSettings.Converter settings;
    private final Path work;
    private final BlockingQueue<Integer> workers;
    private final boolean isolated;

    OfficeProgram(FilesSettings.Converter settings, Path work) {
        this.settings = settings;
        this.work = work.toAbsolutePath().normalize();
        this.workers = new ArrayBlockingQueue<>(settings.workers());
        for (int worker = 0; worker < settings.workers(); worker++) {
            workers.add(worker);
        }
        clearRemains();
        this.isolated = succeeds(List.of("unshare", "--map-root-user", "--net", "--pid", "--fork", "true"));
    }

    /// Whether the program is there.
    boolean installed() {
        return program().isPresent();
    }

    /// Makes PDF/A-2b of a DOCX.
    ///
    /// @throws Refusal `files.converter-missing`, `files.conversion-busy`, `files.conversion-timeout`,
    ///     `files.conversion-failed`
    byte[] pdf(byte[] docx) {
        Path program = program()
                .orElseThrow(() -> Refusal.ourFault(
                        Reason.of("files.converter-missing", "program", settings.program()),
                        new IllegalStateException("not found")));
        int worker = takeWorker();
        try {
            return convert(program, worker, docx);
        } catch (IOException e) {
            throw Refusal.ourFault(Reason.of("files.conversion-failed"), e);
        } finally {
            workers.add(worker);
        }
    }

    /// What a server that was killed left behind: converters still at work, their profiles, their jobs.
    private void clearRemains() {
        if (!Files.isDirectory(work)) {
            return;
        }
        endOrphans();
        try (Stream<Path> found = Files.list(work)) {
            for (Path old : found.filter(OfficeProgram::isOurs).toList()) {
                remove(old);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The work folder cannot be used", e);
        }
    }

    /// An orphan would go on writing into the profile that the next conversion uses.
    private void endOrphans() {
        String ours = "-env:UserInstallation=" + work.resolve("office-").toUri();
        long end = System.nanoTime() + ORPHANS.toNanos();
        List<ProcessHandle> left = working(ours);
        while (!left.isEmpty() && System.nanoTime() < end) {
            left.forEach(ProcessHandle::destroyForcibly);
            left = working(ours);
        }
    }

    private static List<ProcessHandle> working(String words) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(one -> one.info().commandLine().orElse("").contains(words))
                    .toList();
        }
    }

    private static boolean isOurs(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return name.startsWith("office-") || name.startsWith("job-");
    }

    private int takeWorker() {
        try {
            Integer worker = workers.poll(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            if (worker == null) {
                throw Refusal.ourFault(
                        Reason.of("files.conversion-busy"), new IllegalStateException("no worker came free"));
            }
            return worker;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.ourFault(Reason.of("files.conversion-busy"), e);
        }
    }

    private byte[] convert(Path program, int worker, byte[] docx) throws IOException {
        Path profile = work.resolve("office-" + worker);
        Files.createDirectories(work);
        Path job = Files.createTempDirectory(work, "job-");
        boolean done = false;
        try {
            Path source = Files.write(job.resolve("draft.docx"), docx);
            run(command(program, profile, source, job), job);
            Path result = job.resolve("draft.pdf");
            if (!Files.exists(result) || Files.size(result) > LARGEST_RESULT) {
                throw Refusal.userMistake(Reason.of("files.conversion-failed"));
            }
            done = true;
            return Files.readAllBytes(result);
        } finally {
            remove(job);
            if (!done) {
                remove(profile);
            }
        }
    }

    private List<String> command(Path program, Path profile, Path source, Path folder) {
        var command = new ArrayList<String>();
        if (isolated) {
            command.addAll(List.of("unshare", "--map-root-user", "--net", "--pid", "--fork", "--kill-child"));
        }
        command.addAll(List.of(
                "prlimit",
                "--as=" + settings.memory().toBytes(),
                "--cpu=" + (2 * settings.timeout().toSeconds() + 5),
                "--fsize=" + LARGEST_RESULT,
                "--core=0"));
        command.addAll(List.of(
                program.toString(),
                "--headless",
                "--norestore",
                "--nolockcheck",
                "--nodefault",
                "--nofirststartwizard",
                "-env:UserInstallation=" + profile.toUri(),
                "--convert-to",
                PDF_A_2B,
                "--outdir",
                folder.toString(),
                source.toString()));
        return command;
    }

    private void run(List<String> command, Path folder) throws IOException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "LD_LIBRARY_PATH"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile());
        Process process = builder.start();
        try {
            if (!process.waitFor(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw Refusal.userMistake(Reason.of(
                        "files.conversion-timeout",
                        "seconds",
                        settings.timeout().toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.ourFault(Reason.of("files.conversion-failed"), e);
        } finally {
            endTree(process);
        }
    }

    private static void endTree(Process process) {
        try (Stream<ProcessHandle> tree = process.descendants()) {
            List<ProcessHandle> children = tree.toList();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
        }
    }

    private Optional<Path> program() {
        Path named = Path.of(settings.program());
        if (named.isAbsolute()) {
            return Optional.of(named).filter(Files::isExecutable);
        }
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Stream.of(path.split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve(named))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path directory, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
