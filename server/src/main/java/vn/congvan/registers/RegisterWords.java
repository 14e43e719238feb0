package vn.congvan.registers;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// The Vietnamese words that a register bears on paper, whatever language its reader has chosen.
@Component
class RegisterWords {
    private static final Locale VIETNAMESE = Locale.of("vi");

    private final MessageSource messages;

    RegisterWords(MessageSource messages) {
        this.messages = messages;
    }

    /// @param key    below `print.register.`
    /// @param values as they are to stand there
    String of(String key, Object... values) {
        var shown = java.util.Arrays.stream(values).map(Object::toString).toArray();
        return messages.getMessage("print.register." + key, shown, VIETNAMESE);
    }
}
