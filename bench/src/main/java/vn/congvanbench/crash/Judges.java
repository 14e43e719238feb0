package vn.congvanbench.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import vn.congvan.audit.VerifyTrail;
import vn.congvandemo.story.Api;

/// The last look, from outside: every paper through the API and by programs that are not ours.
final class Judges {
    private static final int AT_ONCE = 2;
    private static final int PDFSIG_ONE_IN = 5;
    private static final int PAGE = 50;
    private final Ground ground;
    private final Office office;
    private final Map<String, String> lines;
    private final Random random;
    private int books;
    private int verified;
    private int bySigner;

    /// @param lines the register's number and notation of each document, straight from the database
    Judges(Ground ground, Office office, Map<String, String> lines, long seed) {
        this.ground = ground;
        this.office = office;
        this.lines = lines;
        this.random = new Random(seed);
    }

    /// @return what is not as it must be
    List<String> judge(List<Paper> papers) throws InterruptedException {
        List<String> broken = Collections.synchronizedList(new ArrayList<>());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            for (var paper : papers) {
                boolean sampled = random.nextInt(PDFSIG_ONE_IN) == 0;
                if (paper.state().equals("ISSUED")) {
                    running.add(threads.submit(() -> {
                        judge(paper, sampled, broken);
                        return 0;
                    }));
                }
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return broken;
    }

    private void judge(Paper paper, boolean sampled, List<String> broken) throws IOException, InterruptedException {
        String name = "paper " + paper.number() + " (" + paper.id() + ")";
        var api = office.api(paper.route().drafter());
        JsonNode view = api.get("/api/outgoing/documents/" + paper.id());
        String full = view.path("sign").path("full").asString();
        if (!view.path("state").asString().equals("ISSUED") || !full.equals(lines.get(paper.id()))) {
            broken.add(name + " is " + view.path("state") + " as " + full + ", the register says "
                    + lines.get(paper.id()));
        }
        for (JsonNode recipient : view.path("recipients")) {
            if (!recipient.path("stage").asString().equals("ACCEPTED")) {
                broken.add(name + " stands at " + recipient.path("stage") + " with " + recipient.path("code"));
            }
        }
        byte[] issued = api.bytes(view.path("main").path("href").asString());
        if (!Store.sha256(issued).equals(view.path("main").path("digest").asString())) {
            broken.add(name + ": the file handed out is not the one that is named");
        }
        JsonNode report = api.get("/api/outgoing/documents/" + paper.id() + "/verification");
        if (!report.path("light").asString().equals("GREEN")
                || !report.path("archiveTimeStamped").asBoolean()
                || !report.path("wholeFileCovered").asBoolean()) {
            broken.add(name + " does not verify: " + report.path("light") + " " + report.path("remarks"));
        }
        printed(paper, name, full, issued, sampled, broken);
    }

    /// The register books as their clerks see them: each number from 1 on, each once.
    List<String> books() {
        var broken = new ArrayList<String>();
        for (String clerk : Route.clerks()) {
            var api = office.api(clerk);
            for (JsonNode served : api.get("/api/me").path("serves")) {
                for (String kind : List.of("outgoing", "incoming")) {
                    String authority = served.path("authority").asString();
                    List<Integer> numbers = numbers(api, "/api/registers/" + kind + "?authority=" + authority);
                    books += numbers.isEmpty() ? 0 : 1;
                    if (!numbers.equals(
                            IntStream.rangeClosed(1, numbers.size()).boxed().toList())) {
                        broken.add("the book of " + kind + " of " + authority + " has the numbers " + numbers);
                    }
                }
            }
        }
        return broken;
    }

    private static List<Integer> numbers(Api api, String path) {
        var numbers = new ArrayList<Integer>();
        JsonNode page = api.get(path + "&size=" + PAGE);
        for (int next = 1; !page.path("lines").isEmpty(); next++) {
            page.path("lines").forEach(line -> numbers.add(line.path("number").asInt()));
            page = api.get(path + "&size=" + PAGE + "&page=" + next);
        }
        return numbers.stream().sorted().toList();
    }

    private void printed(Paper paper, String name, String full, byte[] issued, boolean sampled, List<String> broken)
            throws IOException, InterruptedException {
        Path file = Files.write(ground.desk().resolve(paper.number() + ".pdf"), issued);
        try {
            String text = run("pdftotext", "-layout", file.toString(), "-");
            if (!text.replaceAll("\\s+", "").contains("Số:" + full.replaceAll("\\s+", ""))) {
                broken.add(name + " does not print its number " + full + ":\n"
                        + text.substring(0, Math.min(400, text.length())));
            }
            String mark = Manuscripts.mark(paper.number());
            if (!Manuscripts.markOf(issued).map(mark::equals).orElseGet(() -> text.contains(mark))) {
                broken.add(name + " was issued with the file of another paper");
            }
            if (sampled) {
                signatures(name, file, broken);
            }
            count(sampled);
        } finally {
            Files.delete(file);
        }
    }

    private void signatures(String name, Path file, List<String> broken) throws IOException, InterruptedException {
        String said = run("pdfsig", "-nocert", file.toString());
        long valid =
                said.lines().filter(line -> line.contains("Signature is Valid")).count();
        boolean whole = said.contains("Total document signed");
        if (valid < 2 || !whole || said.contains("Digest Mismatch") || said.contains("Signature is Invalid")) {
            broken.add(name + ": pdfsig finds " + valid + " valid signatures:\n" + said);
        }
    }

    private synchronized void count(boolean sampled) {
        verified++;
        bySigner += sampled ? 1 : 0;
    }

    String told() {
        return books + " books without gap or double through the API; " + verified
                + " issued files verified strictly and read by pdftotext, " + bySigner + " of them by pdfsig";
    }

    /// The command `verify-trail`, beside the running server.
    static String trail(Path data) throws IOException, InterruptedException {
        return run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                VerifyTrail.class.getName(),
                "--congvan.platform.data=" + data);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command[0] + " says: " + said);
        }
        return said;
    }
}
