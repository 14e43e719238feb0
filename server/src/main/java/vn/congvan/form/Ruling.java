package vn.congvan.form;

/// A straight stroke on a page, along or down it: the line under a name, the edge of a frame, of a table.
///
/// @param x left end, or where it stands
/// @param y lower end, or the height at which it lies, from the bottom of the page
/// @param width zero for one that stands
/// @param height zero for one that lies
record Ruling(float x, float y, float width, float height) {
    boolean lies() {
        return width >= height;
    }

    float right() {
        return x + width;
    }

    float top() {
        return y + height;
    }

    /// Whether both meet, or nearly.
    boolean meets(Ruling other, float slack) {
        return x - slack <= other.right()
                && other.x - slack <= right()
                && y - slack <= other.top()
                && other.y - slack <= top();
    }
}
