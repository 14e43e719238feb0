package vn.congvan.form;

/// A rectangle on a page.
///
/// @param page counted from 0
/// @param x left edge in points from the left of the page
/// @param y lower edge in points from the **bottom** of the page
/// @param width in points
/// @param height in points
public record Box(int page, float x, float y, float width, float height) {
    /// The right edge.
    public float right() {
        return x + width;
    }

    /// The upper edge, from the bottom of the page.
    public float top() {
        return y + height;
    }

    /// The middle between left and right.
    public float centreX() {
        return x + width / 2;
    }

    /// The middle between bottom and top.
    public float centreY() {
        return y + height / 2;
    }

    /// Whether both lie on the same page and share an area.
    public boolean overlaps(Box other) {
        return page == other.page && x < other.right() && other.x < right() && y < other.top() && other.y < top();
    }
}
