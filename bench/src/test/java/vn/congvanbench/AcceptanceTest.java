package vn.congvanbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Holds docs/acceptance to the truth: a test named there exists and ran in this build, and a picture shown there
/// is there. Runs after the tests of all modules (phase `verify` of the last one).
class AcceptanceTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("protocol", "agent", "demo-world", "server", "demo", "bench");
    private static final Pattern NAMED = Pattern.compile("\\b([A-Z]\\w+Test)#(\\w+)");
    private static final Pattern LINKED = Pattern.compile("]\\(([^)#:]+)");
    private static final Pattern A_TEST = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

    /// A build of all modules with all their tests, as the build tells by `congvan.build`.
    private static final String WHOLE = "[] [] ${session.request.resumeFrom} ${test}";

    /// One test as the table names it, with the files of classes of that name.
    private record Named(String type, String method, List<Path> sources) {
        @Override
        public String toString() {
            return type + "#" + method;
        }
    }

    @Test
    void everyNamedTestExists() throws IOException {
        assertThat(named().filter(test -> test.sources().stream().noneMatch(source -> declares(source, test.method()))))
                .isEmpty();
    }

    @Test
    void everyNamedTestRanInThisBuild() throws IOException {
        assumeTrue(WHOLE.equals(System.getProperty("congvan.build")), "not a build of everything");
        Instant since = Instant.parse(System.getProperty("congvan.build.since", ""));
        assertThat(named().filter(test -> !test.type().equals(AcceptanceTest.class.getSimpleName()))
                        .filter(test -> test.sources().stream().noneMatch(source -> ran(source, test.method(), since))))
                .isEmpty();
    }

    @Test
    void everyPictureAndPageThatIsLinkedIsThere() throws IOException {
        try (Stream<Path> promised = Files.list(folder());
                Stream<Path> handbook = Files.list(folder().resolveSibling("handbook"))) {
            assertThat(Stream.concat(promised, handbook)
                            .flatMap(page -> LINKED.matcher(read(page))
                                    .results()
                                    .map(link ->
                                            page.resolveSibling(link.group(1)).normalize())
                                    .filter(Files::notExists)))
                    .isEmpty();
        }
    }

    @Test
    void thePagesNameManyTests() throws IOException {
        assertThat(named()).hasSizeGreaterThan(100);
    }

    private static Stream<Named> named() throws IOException {
        List<Path> sources = sources();
        List<MatchResult> found;
        try (Stream<Path> pages = Files.list(folder())) {
            found = pages.filter(page -> page.toString().endsWith(".md"))
                    .map(AcceptanceTest::read)
                    .flatMap(page -> NAMED.matcher(page).results())
                    .toList();
        }
        return found.stream()
                .map(match -> new Named(
                        match.group(1),
                        match.group(2),
                        sources.stream()
                                .filter(source -> source.endsWith(match.group(1) + ".java"))
                                .toList()))
                .distinct();
    }

    private static Path folder() {
        return ROOT.resolve("docs").resolve("acceptance");
    }

    private static List<Path> sources() {
        return MODULES.stream()
                .map(module -> ROOT.resolve(module).resolve("src/test/java"))
                .filter(Files::isDirectory)
                .flatMap(AcceptanceTest::walk)
                .toList();
    }

    /// Whether a method of this name is declared there under an annotation that makes it a test. Between blank lines
    /// stand a method's comment, annotations and head.
    private static boolean declares(Path source, String method) {
        var head = Pattern.compile("(?m)^\\s+(?!return |new )[\\w<>,.?\\[\\] ]+ " + method + "\\(");
        return Stream.of(read(source).split("\\n\\n"))
                .flatMap(block -> head.matcher(block).results().map(declared -> block.substring(0, declared.start())))
                .anyMatch(above -> A_TEST.matcher(above).find());
    }

    /// Whether this build's report of the class tells that the method ran, each time without failure, and was never
    /// skipped.
    private static boolean ran(Path source, String method, Instant since) {
        return report(source)
                .filter(report -> modified(report).plusSeconds(1).isAfter(since))
                .map(report -> cases(report, method))
                .filter(cases -> !cases.isEmpty())
                .filter(cases -> cases.stream().allMatch(AcceptanceTest::succeeded))
                .isPresent();
    }

    private static Optional<Path> report(Path source) {
        Path inside = ROOT.relativize(source);
        String type = inside.subpath(4, inside.getNameCount())
                .toString()
                .replace(".java", "")
                .replace('/', '.');
        return Optional.of(ROOT.resolve(inside.getName(0))
                        .resolve("target/surefire-reports")
                        .resolve("TEST-" + type + ".xml"))
                .filter(Files::exists);
    }

    /// A parameterised or made test is reported as `method(…)[1]`, `method(…)[2]` and so on.
    private static List<Element> cases(Path report, String method) {
        try {
            NodeList all = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getElementsByTagName("testcase");
            return IntStream.range(0, all.getLength())
                    .mapToObj(all::item)
                    .map(Element.class::cast)
                    .filter(one -> one.getAttribute("name").matches(method + "([(\\[{].*)?"))
                    .toList();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError(report.toString(), e);
        }
    }

    private static boolean succeeded(Element testcase) {
        NodeList inside = testcase.getChildNodes();
        return IntStream.range(0, inside.getLength())
                .mapToObj(inside::item)
                .map(Node::getNodeName)
                .noneMatch(List.of("failure", "error", "skipped")::contains);
    }

    private static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Test.java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
