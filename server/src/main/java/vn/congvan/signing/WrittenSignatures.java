package vn.congvan.signing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.congvan.common.Reason;

/// The signatures as they stand in the bytes of a file, whatever its last revision says of them.
///
/// A later revision can leave out a field, the form or the whole document that was signed; a reader then shows a
/// file that nobody seems to have signed. The signed bytes are still there.
final class WrittenSignatures {
    private static final String NUMBER = "\\s*(\\d{1,10})";
    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*\\[" + NUMBER + NUMBER + NUMBER + NUMBER + "\\s*]");

    private final byte[] file;

    WrittenSignatures(byte[] file) {
        this.file = file;
    }

    /// What is wrong with them: one that no field of the form has, or one that leaves out more than its value.
    List<Reason> faults(List<SignedRevision> revisions) {
        Set<Integer> known = revisions.stream().map(SignedRevision::end).collect(Collectors.toSet());
        Matcher matcher = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1));
        return matcher.results()
                .flatMap(found -> {
                    long open = Long.parseLong(found.group(2));
                    long close = Long.parseLong(found.group(3));
                    long end = close + Long.parseLong(found.group(4));
                    return fault(open, close, end, known).stream();
                })
                .distinct()
                .toList();
    }

    /// Numbers of another file, one that is attached, fit nothing here.
    private Optional<Reason> fault(long open, long close, long end, Set<Integer> known) {
        boolean ofThisFile =
                open < close && end <= file.length && file[(int) open] == '<' && file[(int) close - 1] == '>';
        if (!ofThisFile) {
            return Optional.empty();
        }
        if (!known.contains((int) end)) {
            return Optional.of(Reason.of("signing.signature-left-out"));
        }
        for (int at = (int) open + 1; at < close - 1; at++) {
            if (Character.digit(file[at], 16) < 0 && !Character.isWhitespace(file[at])) {
                return Optional.of(Reason.of("signing.gap-with-more"));
            }
        }
        return Optional.empty();
    }
}
