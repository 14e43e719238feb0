package vn.congvan.copies.web;

import org.springframework.stereotype.Component;
import vn.congvan.copies.CopyState;
import vn.congvan.copies.kept.KeptUseState;

/// How the state of a copy looks, and that of the use of a kept one.
@Component("copiesLook")
class CopiesLook {
    /// The tone of its chip.
    public String tone(CopyState state) {
        return switch (state) {
            case REQUESTED, APPROVED, SEALING -> "soon";
            case REFUSED, CANCELLED -> "bad";
            case MADE, GIVEN -> "good";
        };
    }

    /// Its picture.
    public String icon(CopyState state) {
        return switch (state) {
            case REQUESTED -> "hourglass";
            case APPROVED -> "copy";
            case SEALING -> "rubber-stamp";
            case REFUSED -> "circle-x";
            case CANCELLED -> "ban";
            case MADE, GIVEN -> "circle-check";
        };
    }

    /// The tone of the chip of a use.
    public String tone(KeptUseState state) {
        return switch (state) {
            case REQUESTED, PERMITTED, LENT -> "soon";
            case REFUSED -> "bad";
            case RETURNED -> "good";
        };
    }

    /// Its picture.
    public String icon(KeptUseState state) {
        return switch (state) {
            case REQUESTED -> "hourglass";
            case PERMITTED, RETURNED -> "circle-check";
            case LENT -> "notebook";
            case REFUSED -> "circle-x";
        };
    }
}
