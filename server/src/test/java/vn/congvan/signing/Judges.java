package vn.congvan.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// Judges that are not ours: pdfsig, pdftotext and veraPDF.
final class Judges {
    private Judges() {}

    /// What `pdfsig` says about a file.
    static String pdfsig(byte[] file) {
        return run(file, "pdfsig");
    }

    /// What `pdftotext -layout` reads in a file.
    static String text(byte[] file) {
        return run(file, "pdftotext", "-layout");
    }

    private static String run(byte[] file, String... command) {
        try {
            Path path = Files.createTempFile("judged", ".pdf");
            Files.write(path, file);
            var arguments = new java.util.ArrayList<>(List.of(command));
            arguments.add(path.toString());
            if (command[0].equals("pdftotext")) {
                arguments.add("-");
            }
            Process process =
                    new ProcessBuilder(arguments).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Files.delete(path);
            return said;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// The rules of PDF/A-2b that a file breaks.
    static List<String> brokenRules(byte[] file) {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour flavour = PDFAFlavour.PDFA_2_B;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
