package vn.congvan.desk;

import org.springframework.stereotype.Component;

/// The words for what the trail records; an act without words is said by its code.
@Component("trailWords")
class TrailWords {
    private final Words words;

    TrailWords(Words words) {
        this.words = words;
    }

    /// What was done, e.g. `Lãnh đạo ký`.
    public String act(String act) {
        var key = "page.trail.act." + act;
        var said = words.word(key);
        return said.equals(key) ? act : said;
    }
}
