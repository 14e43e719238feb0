package vn.congvan.form;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A known fault: a correct document, what is spoilt in it, and what the form check must say.
record Fault(String name, Supplier<ModelDocument> from, Consumer<ModelDocument> spoil, List<String> expected) {
    ModelDocument document() {
        return from.get().but(spoil);
    }
}
