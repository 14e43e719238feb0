package vn.congvandemo.story.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Takes any texts of the person at the keyboard: `-Dcongvan.texts=FOLDER` (results beside
/// `-Dcongvan.texts.out`); without them, the few that are kept here.
class GivenTextsTest {

    static Stream<Path> texts() throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of(System.getProperty("congvan.texts", "src/test/resources/texts")))) {
            return files.filter(path -> path.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyWordOutsideTheReplacedPartsIsKept(Path path) throws IOException {
        String text = Files.readString(path);

        Typeset typeset = new Typesetter(Samples.KINDS).set(text, Samples.HOUSE);

        String out = System.getProperty("congvan.texts.out", "");
        if (!out.isEmpty()) {
            Files.write(Path.of(out, path.getFileName() + ".docx"), typeset.docx());
            Files.writeString(Path.of(out, path.getFileName() + ".replaced.txt"), report(typeset));
        }
        Words.Difference difference = Words.between(Words.of(text), Words.of(Words.inDocx(typeset.docx())));
        assertThat(unexplained(difference.lost(), typeset.replaced().stream().map(Replacement::was)))
                .isEmpty();
        assertThat(unexplained(difference.added(), typeset.replaced().stream().map(Replacement::now)))
                .isEmpty();
    }

    private static String report(Typeset typeset) {
        StringBuilder report = new StringBuilder(
                typeset.kind().name() + " | " + typeset.notation() + " | " + typeset.summary() + "\n");
        typeset.replaced()
                .forEach(one -> report.append(one.part())
                        .append(": [")
                        .append(one.was())
                        .append("] -> [")
                        .append(one.now())
                        .append("]\n"));
        return report.toString();
    }

    static List<String> unexplained(List<String> words, Stream<String> explanations) {
        List<String> left = new ArrayList<>(words);
        explanations.flatMap(text -> Words.of(text).stream()).forEach(left::remove);
        left.removeIf(word -> word.matches("[-–—_=]"));
        return left;
    }
}
