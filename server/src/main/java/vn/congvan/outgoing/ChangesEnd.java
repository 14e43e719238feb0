package vn.congvan.outgoing;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.congvan.registers.Registers;

/// What will never be issued changes nothing: with the withdrawal of a draft, or the cancellation
/// of its number, ends
/// what it was to correct, amend, replace or abolish.
@Component
class ChangesEnd {
    private final Registers registers;

    ChangesEnd(Registers registers) {
        this.registers = registers;
    }

    @EventListener
    void acted(OutgoingActed acted) {
        if (acted.to() == OutgoingState.WITHDRAWN || acted.to() == OutgoingState.CANCELLED) {
            registers.relations(acted.document()).stream()
                    .filter(related -> related.from().equals(acted.document()))
                    .filter(related -> Changes.change(related).isPresent())
                    .forEach(related -> registers.unrelate(related.from(), related.relation(), related.to()));
        }
    }
}
