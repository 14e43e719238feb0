package vn.congvan.common;

/// The name that software gives to a request which makes something. Whoever does not know whether the request
/// went through, because the answer was lost, repeats it with the same key: nothing is made twice. A key
/// belongs to the acting post.
public record RequestKey(String value) {
    private static final int LONGEST = 100;

    /// @throws IllegalArgumentException for anything but 1 to 100 visible characters of ASCII
    public RequestKey {
        if (value.isEmpty()
                || value.length() > LONGEST
                || !value.chars().allMatch(character -> character > ' ' && character < 0x7F)) {
            throw new IllegalArgumentException("a request key has 1 to 100 visible characters");
        }
    }

    /// As the header `Idempotency-Key` carries it.
    public static RequestKey of(String text) {
        return new RequestKey(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
