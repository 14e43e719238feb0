package vn.congvan.common;

import java.util.Map;
import java.util.regex.Pattern;

/// One reason, for a permission or a refusal: a stable code and the values its sentence names. The sentence
/// stands in `messages/<module>.properties` under `reason.<code>`, with the values as `{name}`; the code's
/// first word is the module.
public record Reason(String code, Map<String, String> values) {
    private static final Pattern CODE = Pattern.compile("[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)+");

    /// @throws IllegalArgumentException if the code is not of the form `module.some-words`
    public Reason {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code is not of the form module.some-words: " + code);
        }
        values = Map.copyOf(values);
    }

    /// A reason whose sentence names nothing.
    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }

    /// A reason whose sentence names one value.
    public static Reason of(String code, String name, Object value) {
        return new Reason(code, Map.of(name, value.toString()));
    }

    /// The same reason, naming one value more.
    public Reason with(String name, Object value) {
        var more = new java.util.HashMap<>(values);
        more.put(name, value.toString());
        return new Reason(code, more);
    }
}
