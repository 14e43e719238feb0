package vn.congvandemo.story;

import java.time.Instant;
import java.util.List;

/// One step of the story.
///
/// @param act the stable word of the act, as `draft`
/// @param at when the step was done
/// @param seconds how long it took, preparation and answer included
/// @param files names of the files in the story's folder that the step has made
record Step(
        int number,
        String act,
        String vietnamese,
        String english,
        Actor actor,
        Instant at,
        double seconds,
        List<String> files) {}
