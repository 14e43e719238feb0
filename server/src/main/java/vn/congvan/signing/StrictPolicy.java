package vn.congvan.signing;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The engine's own validation policy, sharpened: content that was changed after signing fails and does not
/// merely warn. The overlap of seal and signature stays a remark, since the law asks for it (Nghị định
/// 30/2020, Phụ lục I Mục II điểm 8).
final class StrictPolicy {
    private static final List<String> FAILING = List.of(
            "ByteRangeCollision", "PdfVisualDifference", "DocMDP", "FieldMDP", "SigFieldLock", "UndefinedChanges");
    private static final String LAST = "<UndefinedChanges Level=\"FAIL\" />";

    private StrictPolicy() {}

    /// A fresh policy.
    static ValidationPolicy load() {
        return ValidationPolicyLoader.fromValidationPolicy(new InMemoryDocument(xml().getBytes(StandardCharsets.UTF_8)))
                .create();
    }

    /// Its words.
    static String xml() {
        String policy = original();
        for (String check : FAILING) {
            policy = replaced(policy, "<" + check + " Level=\"WARN\" />", "<" + check + " Level=\"FAIL\" />");
        }
        return replaced(policy, LAST, "<AnnotationChanges Level=\"FAIL\" />" + LAST);
    }

    private static String replaced(String policy, String before, String after) {
        if (!policy.contains(before)) {
            throw new IllegalStateException("the engine's policy has changed; look at " + before);
        }
        return policy.replace(before, after);
    }

    private static String original() {
        try (InputStream in = ValidationPolicyLoader.class.getResourceAsStream("/policy/constraint.xml")) {
            if (in == null) {
                throw new IllegalStateException("the engine's policy is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
