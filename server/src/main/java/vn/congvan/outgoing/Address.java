package vn.congvan.outgoing;

import vn.congvan.common.PostId;
import vn.congvan.organisation.UnitId;

/// Where a document of Nơi nhận goes: an agency of the directory, a unit or a person of the own house, or somebody
/// outside whom only paper reaches.
public sealed interface Address {
    /// How a recipient is written down, e.g. `H99.05`, `unit:<id>`, `post:<id>`, `outside:Công ty A | 12 Lê Lợi`.
    String word();

    /// What is shown beside the name.
    String hint();

    /// An agency, by its identifier code.
    record Agency(String code) implements Address {
        @Override
        public String word() {
            return code;
        }

        @Override
        public String hint() {
            return code;
        }
    }

    /// A unit of the own agency.
    record InUnit(UnitId unit) implements Address {
        @Override
        public String word() {
            return UNIT + unit;
        }

        @Override
        public String hint() {
            return "";
        }
    }

    /// A person of the own agency, in one post.
    record AtPost(PostId post) implements Address {
        @Override
        public String word() {
            return POST + post;
        }

        @Override
        public String hint() {
            return "";
        }
    }

    /// Somebody outside of all directories.
    ///
    /// @param place the postal address; may be empty
    record Outside(String name, String place) implements Address {
        @Override
        public String word() {
            return OUTSIDE + name + (place.isEmpty() ? "" : " | " + place);
        }

        @Override
        public String hint() {
            return place;
        }
    }

    /// Before the id of a unit.
    String UNIT = "unit:";

    /// Before the id of a post.
    String POST = "post:";

    /// Before the name of somebody outside.
    String OUTSIDE = "outside:";

    /// Reads what {@link #word()} writes; whatever begins otherwise is a code.
    ///
    /// @throws vn.congvan.common.Refusal `common.unknown-id` for a unit or post whose id is none
    static Address of(String word) {
        if (word.startsWith(UNIT)) {
            return new InUnit(UnitId.of(word.substring(UNIT.length()).strip()));
        }
        if (word.startsWith(POST)) {
            return new AtPost(PostId.of(word.substring(POST.length()).strip()));
        }
        if (word.startsWith(OUTSIDE)) {
            String[] parts = word.substring(OUTSIDE.length()).split("\\|", 2);
            return new Outside(parts[0].strip(), parts.length == 2 ? parts[1].strip() : "");
        }
        return new Agency(word.strip());
    }

    /// Whether the document stays in the house.
    default boolean inside() {
        return this instanceof InUnit || this instanceof AtPost;
    }
}
