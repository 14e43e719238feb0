package vn.congvan.common;

import java.util.Locale;
import java.util.ResourceBundle;

/// Says a reason in words where there is no server with its messages, as on a command line.
public final class Wording {
    private Wording() {}

    /// The sentence from the shipped messages of the reason's module; the code itself if there is none.
    ///
    /// @param locale {@link Locale#ROOT} for Vietnamese
    public static String of(Reason reason, Locale locale) {
        String module = reason.code().substring(0, reason.code().indexOf('.'));
        var bundle = ResourceBundle.getBundle(
                "messages/" + module,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = "reason." + reason.code();
        String sentence = bundle.containsKey(key) ? bundle.getString(key) : reason.code();
        for (var value : reason.values().entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        }
        return sentence;
    }
}
