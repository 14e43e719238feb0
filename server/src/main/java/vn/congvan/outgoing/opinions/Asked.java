package vn.congvan.outgoing.opinions;

import java.util.List;
import vn.congvan.common.Decision;
import vn.congvan.organisation.Post;

/// A question with what its reader has answered and may do.
///
/// @param colleagues whom the head of the unit may let answer
public record Asked(
        Question question, List<Opinion> given, Decision mayAnswer, Decision mayLet, List<Post> colleagues) {}
