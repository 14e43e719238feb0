package vn.congvan.outgoing.opinions;

import java.util.List;
import vn.congvan.organisation.Directory;
import vn.congvan.organisation.Post;
import vn.congvan.organisation.Unit;

/// Who can be asked for an opinion.
///
/// @param agencies the other agencies of the installation, by their codes
public record AskedChoices(List<Post> posts, List<Unit> units, List<Directory.Entry.Open> agencies) {}
