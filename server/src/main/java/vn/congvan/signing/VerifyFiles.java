package vn.congvan.signing;

import eu.europa.esig.dss.model.DSSException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import vn.congvan.trust.Trust;

/// The command `./congvan verify`: verifies signed PDF files, without database or server. Writes one line a
/// file in the order given and nothing else on the standard output. Ends with the worst of its files: 0 valid,
/// 1 invalid, 2 undetermined, 3 a file that cannot be read; with 4 if it is asked wrongly.
public final class VerifyFiles {
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int ASKED_WRONGLY = 4;

    private VerifyFiles() {}

    /// @param arguments files, `--trust=DIR`, `--evidence=ZIP`, `--at=TIME`, `--offline`, `--lang=vi|en`, `--json`
    public static void main(String[] arguments) {
        var lines = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        // Whatever a library wants to say goes beside the lines.
        System.setOut(System.err);
        int end = run(arguments, lines);
        lines.flush();
        System.exit(end);
    }

    static int run(String[] arguments, PrintStream lines) {
        try {
            VerifyArguments asked = VerifyArguments.read(arguments);
            Optional<EvidenceFile> evidence = asked.evidence().map(EvidenceFile::read);
            Clock clock = asked.at()
                    .or(() -> evidence.map(EvidenceFile::verifiedAt))
                    .map(time -> Clock.fixed(time, HERE))
                    .orElseGet(() -> Clock.system(HERE));
            Optional<Trust> named = asked.trust().map(folder -> Trust.inFolder(folder, clock));
            return new VerifyRun(asked, named, evidence, clock).all(lines);
        } catch (IllegalArgumentException | IllegalStateException | DSSException e) {
            System.err.println("verify: " + e.getMessage());
            return ASKED_WRONGLY;
        }
    }
}
