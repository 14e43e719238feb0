package vn.congvanagent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// The PIN is read as it was typed, and can be wiped.
class FormTest {
    @Test
    void fieldsAndThePinAreRead() {
        Form form = Form.read("key=ab12&act=sign&pin=a%26b+%C4%91%3D1&wrong=2&empty=&none");
        assertThat(form.value("key")).isEqualTo("ab12");
        assertThat(form.value("wrong")).isEqualTo("2");
        assertThat(form.value("empty")).isEmpty();
        assertThat(form.fields()).doesNotContainKey("pin");
        assertThat(form.pin()).isEqualTo("a&b đ=1".toCharArray());
        form.wipe();
        assertThat(form.pin()).containsOnly('\0');
    }

    @Test
    void anEmptyFormHasNoPin() {
        assertThat(Form.read("").pin()).isEmpty();
        assertThat(Form.read("pin=&key=1").pin()).isEmpty();
        assertThatThrownBy(() -> Form.read("pin=%zz")).isInstanceOf(IllegalArgumentException.class);
    }
}
