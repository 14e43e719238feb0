package vn.congvan.form;

/// Where something stands on its page, in shares of the page (0 to 1) from its left upper corner, so that it
/// can be pointed out without the page.
///
/// @param page counted from 1, as people count
public record PageSpot(int page, float left, float top, float width, float height) {
    private static final float THIRD = 1 / 3f;

    /// Where this box stands on its page.
    static PageSpot of(Box box, LaidOutPage page) {
        return new PageSpot(
                box.page() + 1,
                box.x() / page.width(),
                1 - box.top() / page.height(),
                box.width() / page.width(),
                box.height() / page.height());
    }

    /// The third of the page by height: `top`, `middle` or `bottom`.
    public String rowWord() {
        float centre = top + height / 2;
        return centre < THIRD ? "top" : centre < 2 * THIRD ? "middle" : "bottom";
    }

    /// The third of the page by width: `left`, `centre` or `right`.
    public String columnWord() {
        float centre = left + width / 2;
        return centre < THIRD ? "left" : centre < 2 * THIRD ? "centre" : "right";
    }
}
