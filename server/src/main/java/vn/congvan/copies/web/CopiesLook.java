package vn.congvan.copies.web;

import org.springframework.stereotype.Component;
import vn.congvan.copies.CopyState;

/// How the state of a copy looks.
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
}
