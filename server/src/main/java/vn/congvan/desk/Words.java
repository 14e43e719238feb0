package vn.congvan.desk;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.congvan.common.Decision;
import vn.congvan.common.Reason;

/// Says a {@link Reason} as a sentence in the reader's language. A reason without a sentence is said by its
/// code.
@Component("words")
public class Words {
    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /// The sentence of this reason.
    public String of(Reason reason) {
        var sentence = word("reason." + reason.code());
        for (Map.Entry<String, String> value : reason.values().entrySet()) {
            sentence = sentence.replace("{" + value.getKey() + "}", said(value.getValue()));
        }
        return sentence;
    }

    /// A value that begins with `@` names a text of the messages, so that a sentence can name a state or an
    /// act in the reader's language.
    private String said(String value) {
        return value.startsWith("@") ? word(value.substring(1)) : value;
    }

    /// The sentences of these reasons, in their order.
    public List<String> all(List<Reason> reasons) {
        return reasons.stream().map(this::of).toList();
    }

    /// Why an act is refused or permitted, as one paragraph.
    public String why(Decision decision) {
        return String.join(" ", all(decision.reasons()));
    }

    /// The text under a key; the key itself where there is none.
    public String word(String key) {
        var locale = LocaleContextHolder.getLocale();
        var text = messages.getMessage(key, null, key, locale);
        return text == null ? key : text;
    }
}
