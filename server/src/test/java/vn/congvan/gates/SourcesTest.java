package vn.congvan.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules on the source files of all Maven modules.
class SourcesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int LONGEST = 400;
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|interface|enum|@interface) ",
            Pattern.MULTILINE);

    @Test
    void noFileIsLongerThanCanBeReadAtOnce() throws IOException {
        assertThat(sources("java").filter(file -> lines(file).size() > LONGEST)).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItOwnsAndIsNullMarked() throws IOException {
        var packages = new TreeSet<Path>();
        sources("java").filter(SourcesTest::main).forEach(file -> packages.add(file.getParent()));
        assertThat(packages.stream().filter(folder -> !described(folder.resolve("package-info.java"))))
                .isEmpty();
    }

    /// It would hide the production package's own, and with it what the module may use.
    @Test
    void noTestDescribesAPackageOfTheServerAgain() throws IOException {
        assertThat(sources("java")
                        .filter(file -> file.endsWith("package-info.java") && !main(file))
                        .filter(file -> Files.exists(Path.of(file.toString().replace("/src/test/", "/src/main/")))))
                .isEmpty();
    }

    /// Who measures or demonstrates comes in by the public doors, like everybody.
    @Test
    void everyModuleKeepsToItsOwnPackages() throws IOException {
        assertThat(Stream.of("agent", "demo-world", "demo", "bench")
                        .flatMap(module -> walk(ROOT.resolve(module).resolve("src")))
                        .filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> text(file).contains("package vn.congvan.")))
                .isEmpty();
    }

    /// Whatever puts a fragment in comes before every condition on the same element: it would stand there always.
    @Test
    void noFragmentIsPutInOnAConditionOfItsOwnElement() {
        var condition = Pattern.compile("\\bth:(?:if|unless|each)=");
        var fragment = Pattern.compile("\\bth:(?:replace|insert)=");
        var element = Pattern.compile("<[a-z:]+(?:\\s+[a-z:-]+(?:=\"[^\"]*\")?)+\\s*/?>");
        assertThat(walk(ROOT.resolve("server/src/main/resources/templates"))
                        .filter(file -> file.toString().endsWith(".html"))
                        .flatMap(file -> element.matcher(text(file)).results().map(found -> found.group()))
                        .filter(found -> condition.matcher(found).find()
                                && fragment.matcher(found).find()))
                .isEmpty();
    }

    @Test
    void everyPublicTypeSaysWhatItPromises() throws IOException {
        assertThat(sources("java").filter(SourcesTest::main).filter(SourcesTest::silent))
                .isEmpty();
    }

    @Test
    void everyJavaFileOfAPackageLiesInAFolderOfItsName() throws IOException {
        assertThat(sources("java")
                        .filter(file -> !text(file)
                                .contains("package "
                                        + ROOT.relativize(file.getParent())
                                                .toString()
                                                .replaceFirst("^.*/java/", "")
                                                .replace('/', '.')
                                        + ";")))
                .isEmpty();
    }

    private static boolean main(Path file) {
        return file.toString().contains("/src/main/");
    }

    private static boolean described(Path info) {
        return Files.exists(info) && text(info).startsWith("///") && text(info).contains("@NullMarked");
    }

    private static boolean silent(Path file) {
        var text = text(file);
        var type = PUBLIC_TYPE.matcher(text);
        if (!type.find()) {
            return false;
        }
        var before = text.substring(0, type.start());
        return !before.substring(Math.max(0, before.lastIndexOf(";\n"))).contains("///");
    }

    private static Stream<Path> sources(String ending) throws IOException {
        return Stream.of("protocol", "agent", "demo-world", "server", "demo", "bench")
                .flatMap(module -> walk(ROOT.resolve(module).resolve("src")))
                .filter(file -> file.toString().endsWith("." + ending))
                .filter(file -> !file.toString().contains("/fixtures/"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.exists(folder) ? Files.walk(folder) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return String.join("\n", lines(file));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
