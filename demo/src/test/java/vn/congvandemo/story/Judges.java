package vn.congvandemo.story;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// Programs that are not ours and judge the story's files.
final class Judges {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judges() {}

    /// What `pdfsig` says. The file of trusted roots is not given: whom to trust is not its question here.
    static String pdfsig(Path pdf) throws IOException {
        return run("pdfsig", "-nocert", pdf.toString());
    }

    static String pdftotext(Path pdf) throws IOException {
        return run("pdftotext", "-layout", pdf.toString(), "-");
    }

    /// The rules of PDF/A-2b that the file breaks; empty if none.
    static List<String> pdfA2bFailures(Path pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(Files.readAllBytes(pdf)), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failure -> failure.getRuleId().getClause() + " " + failure.getMessage())
                    .distinct()
                    .collect(Collectors.toList());
        }
    }

    private static String run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
